// An image volume mounts the content of an image. Without a digest, what is mounted changes when the tag moves, and no
// check of containers' images looks at it. Source: kubernetes.io/docs/concepts/storage/volumes, "image"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

const digest = /@[a-z0-9]+:[0-9a-f]{32,128}$/

export const imageVolumeUnpinned: WorkloadCheck = {
  id: 'image-volume-unpinned',
  title: 'Image volume without a digest',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'What the volume holds changes whenever somebody moves the tag',
  attack:
    'Whoever may push to the registry replaces programs, plugins or models that the container loads. The manifest stays the same',
  remedy: 'Name the image by its digest',
  sources: [kubernetesDocs('Volumes, image', 'concepts/storage/volumes/#image')],
  rows: [],
  judges: 'workload',
  reads: ['pod.volumes[].image.reference'],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return []
    const hits: Hit[] = []
    volumes.forEach(({ image, name = '' }, index) => {
      const reference = image?.reference
      if (image === undefined || reference === undefined || digest.test(reference)) return
      const path = workload.at('volumes', index, 'image', 'reference')
      hits.push({ path, message: `Volume ${name} mounts the image ${reference} without a digest` })
    })
    return hits
  },
}
