// Places of the node whose files give away its credentials or let whoever writes them run code as root.
// Source: kubernetes.io/docs/concepts/storage/volumes, "hostPath"; what lies where: sensitive-directories.ts

import { cis, kubernetesDocs, pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { isControlPlaneComponent } from './control-plane-component.ts'
import { hostPathsOf } from './host-paths.ts'

export const sensitiveHostPath: WorkloadCheck = {
  id: 'sensitive-host-path',
  title: 'Sensitive directory of the node in a pod',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The directory holds credentials or controls of the node',
  attack: 'Code in the container reads the credentials that lie there and goes on as the node or as its other pods',
  remedy: 'Remove the hostPath volume, or mount only the one harmless file that is needed, read-only',
  sources: [
    pss('HostPath Volumes'),
    cis('5.2.11'),
    kubernetesDocs('Volumes, hostPath', 'concepts/storage/volumes/#hostpath'),
  ],
  rows: ['U-POD-011', 'U-POD-013'],
  judges: 'workload',
  reads: ['pod.volumes[].hostPath'],
  find(workload) {
    const hostPaths = hostPathsOf(workload)
    if (hostPaths.length === 0) return []
    const hits: Hit[] = []
    for (const { gives, path, volume, written } of hostPaths) {
      if (gives.kind !== 'sensitive' || gives.place.read === undefined) continue
      const message = `Volume ${volume} is ${written} of the node: ${gives.place.holds}`
      hits.push({ path: [...path, 'path'], message, severity: gives.place.read })
    }
    return hits.length > 0 && isControlPlaneComponent(workload) ? [] : hits
  },
}
