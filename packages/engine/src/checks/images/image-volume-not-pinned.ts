// A volume from an image brings files, often models and programs, into a container as an image does.
// Source: kubernetes.io/docs/tasks/configure-pod-container/image-volumes (1.31+)

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { parseImageReference } from '../../model/image-reference.ts'

export const imageVolumeNotPinned: WorkloadCheck = {
  id: 'image-volume-not-pinned',
  title: 'Image volume without a fixed tag',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whatever was pushed last is mounted, and it may differ from node to node and from restart to restart',
  attack: 'An attacker who can push to the registry replaces the files that the program loads with its next restart',
  remedy: 'Name the version, better its digest',
  sources: [kubernetesDocs('Use an Image Volume With a Pod', 'tasks/configure-pod-container/image-volumes/')],
  rows: ['U-IMG-001'],
  judges: 'workload',
  reads: ['pod.volumes[].image'],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return none
    const hits: Hit[] = []
    volumes.forEach(({ image, name = '' }, index) => {
      const reference = image?.reference
      if (reference === undefined || reference === '') return
      const path = workload.at('volumes', index, 'image', 'reference')
      const { problem, value } = parseImageReference(reference)
      if (value === undefined) hits.push({ path, message: `Volume ${name} names no image. ${problem}`, unknown: true })
      else if (value.digest === undefined && (value.tag === undefined || value.tag === 'latest')) {
        hits.push({ path, message: `Image ${reference} of volume ${name} has no fixed tag` })
      }
    })
    return hits
  },
}

const none: readonly Hit[] = []
