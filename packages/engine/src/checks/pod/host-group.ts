// Some groups of the node stand for root in part: disk opens raw disks, kmem the memory of the kernel, shadow the password
// hashes. They count where the pod mounts something of the node. The gid of the docker group differs from node to node.
// Source: wiki.debian.org/SystemGroups; /usr/share/doc/setup/uidgid of Red Hat Enterprise Linux

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import type { Path } from '../../model/path.ts'
import { hostPathsOf } from './host-paths.ts'

const groups: ReadonlyMap<number, string> = new Map([
  [4, 'adm, which reads the logs of the node'],
  [6, 'disk, which opens the raw disks of the node'],
  [9, 'kmem, which opens the memory of the kernel'],
  [10, 'wheel, which may become root'],
  [15, 'kmem, which opens the memory of the kernel'],
  [27, 'sudo, which may become root'],
  [42, 'shadow, which reads the password hashes of the node'],
  [998, 'docker on many nodes, which is root'],
  [999, 'docker on many nodes, which is root'],
])

export const hostGroup: WorkloadCheck = {
  id: 'host-group',
  title: 'Pod in a powerful group of the node',
  tier: 'security',
  severity: 'medium',
  confidence: 'possible',
  why: 'The group opens files of the node that the pod mounts',
  attack:
    'Code in the container uses the mounted socket, disk or file with the rights of the group, without being root',
  remedy: 'Remove the group; use a gid above 10000 that only the volume belongs to',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: [],
  judges: 'workload',
  reads: [
    'pod.securityContext.supplementalGroups',
    'pod.securityContext.fsGroup',
    'pod.securityContext.runAsGroup',
    'pod.volumes[].hostPath',
  ],
  find(workload) {
    const context = workload.spec.securityContext
    if (context === undefined || hostPathsOf(workload).length === 0) return []
    const hits: Hit[] = []
    const judge = (group: number | undefined, path: Path): void => {
      const name = group === undefined ? undefined : groups.get(group)
      if (name !== undefined)
        hits.push({ path, message: `The pod mounts a directory of the node and has its group ${group}: ${name}` })
    }
    context.supplementalGroups?.forEach((group, index) =>
      judge(group, workload.at('securityContext', 'supplementalGroups', index)),
    )
    judge(context.fsGroup, workload.at('securityContext', 'fsGroup'))
    judge(context.runAsGroup, workload.at('securityContext', 'runAsGroup'))
    return hits
  },
}
