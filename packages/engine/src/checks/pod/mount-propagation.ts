// Bidirectional carries what the container mounts to the node and to all other containers (and needs privileged);
// HostToContainer brings later mounts of the node into the container. Absent is None.
// Source: kubernetes.io/docs/concepts/storage/volumes, "Mount propagation"; CIS Docker Benchmark, 5.19

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'

export const mountPropagation: ContainerCheck = {
  id: 'mount-propagation',
  title: 'Mounts pass between container and node',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'What one of the two mounts appears in the other',
  attack:
    'Code in the container mounts over a directory of the node, or waits for the volumes of other pods to appear in its own',
  remedy: 'Remove mountPropagation, unless the pod is a storage driver',
  sources: [kubernetesDocs('Volumes, Mount propagation', 'concepts/storage/volumes/#mount-propagation')],
  rows: ['U-POD-017'],
  judges: 'container',
  reads: ['container.volumeMounts[].mountPropagation'],
  expression: "!container.?volumeMounts.orValue([]).exists(mount, mount.?mountPropagation.orValue('None') != 'None')",
  find(container) {
    const { volumeMounts } = container.spec
    if (volumeMounts === undefined) return []
    const hits: Hit[] = []
    volumeMounts.forEach(({ mountPath = '', mountPropagation: value }, index) => {
      if (value === undefined || value === 'None') return
      const path = container.at('volumeMounts', index, 'mountPropagation')
      const hit = {
        path,
        message: `Container ${container.name} mounts ${mountPath} with the propagation ${value}, wanted None`,
      }
      hits.push(value === 'Bidirectional' ? { ...hit, severity: 'high' } : hit)
    })
    return hits
  },
}
