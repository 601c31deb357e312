// A hostPath that is mounted without readOnly lets the container change files of the node, as the uid it runs with: also
// with hostUsers: false, where mounts map ids back to those on disk. Sockets are left out: writing is not what they need.
// Source: kubernetes.io/docs/concepts/storage/volumes, "hostPath"; kubernetes.io, User Namespaces

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import { isControlPlaneComponent } from './control-plane-component.ts'
import { hostPathsOf } from './host-paths.ts'

export const writableHostPath: ContainerCheck = {
  id: 'writable-host-path',
  title: 'Directory of the node mounted for writing',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The container may change files of the node',
  attack: 'Code in the container leaves a job, a key or a program where the node or another pod will run it',
  remedy: 'Set readOnly to true for the mount, or use a volume that belongs to the pod',
  sources: [kubernetesDocs('Volumes, hostPath', 'concepts/storage/volumes/#hostpath')],
  rows: ['U-POD-012'],
  fixable: true,
  judges: 'container',
  reads: [
    'container.volumeMounts[].name',
    'container.volumeMounts[].readOnly',
    'pod.volumes[].name',
    'pod.volumes[].hostPath',
  ],
  find(container) {
    const { volumeMounts } = container.spec
    if (volumeMounts === undefined) return []
    const hostPaths = hostPathsOf(container.workload)
    if (hostPaths.length === 0) return []
    const byName = new Map(hostPaths.map((hostPath) => [hostPath.volume, hostPath]))
    const hits: Hit[] = []
    volumeMounts.forEach(({ name = '', readOnly }, index) => {
      const hostPath = byName.get(name)
      if (hostPath === undefined || readOnly === true || hostPath.gives.kind === 'runtime-socket') return
      const path = container.at('volumeMounts', index, 'readOnly')
      const severity = hostPath.gives.kind === 'sensitive' ? hostPath.gives.place.write : 'medium'
      const message = `Container ${container.name} may write to ${hostPath.written} of the node`
      hits.push({ path, message, severity, fix: set(path, true) })
    })
    return hits.length > 0 && isControlPlaneComponent(container.workload) ? [] : hits
  },
}
