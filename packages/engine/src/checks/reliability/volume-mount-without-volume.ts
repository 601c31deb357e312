// A container may mount only the volumes of its pod, and of a StatefulSet those of its claim templates.
// Source: kubernetes/kubernetes pkg/apis/core/validation (ValidateVolumeMounts)

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import type { Workload } from '../../model/workload.ts'

const none: readonly Hit[] = []

export const volumeMountWithoutVolume: ContainerCheck = {
  id: 'volume-mount-without-volume',
  title: 'Mount of a volume that the pod does not have',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Add the volume to the pod, or mend the name of the mount',
  sources: [kubernetesDocs('Volumes', 'concepts/storage/volumes/')],
  rows: [],
  judges: 'container',
  reads: ['container.volumeMounts', 'pod.volumes'],
  find(container) {
    const { volumeMounts } = container.spec
    if (volumeMounts === undefined || volumeMounts.length === 0) return none
    const names = volumeNames(container.workload)
    const hits: Hit[] = []
    volumeMounts.forEach(({ name }, index) => {
      if (name === undefined || names.has(name)) return
      hits.push({
        path: container.at('volumeMounts', index, 'name'),
        message: `Container ${container.name} mounts ${name}, which its pod does not have`,
      })
    })
    return hits
  },
}

const known = new WeakMap<Workload, ReadonlySet<string>>()

function volumeNames(workload: Workload): ReadonlySet<string> {
  const before = known.get(workload)
  if (before !== undefined) return before
  const names = new Set<string>()
  for (const { name } of workload.spec.volumes ?? []) if (name !== undefined) names.add(name)
  const { spec } = workload.object.value as {
    spec?: { volumeClaimTemplates?: readonly { metadata?: { name?: string } }[] }
  }
  for (const { metadata } of workload.groupKind === 'apps/StatefulSet' ? (spec?.volumeClaimTemplates ?? []) : []) {
    if (metadata?.name !== undefined) names.add(metadata.name)
  }
  known.set(workload, names)
  return names
}
