// Gid 0 as primary, supplementary or volume group opens every file that root's group may open.
// Source: kubernetes.io/docs/tasks/configure-pod-container/security-context, "runAsGroup", "fsGroup", "supplementalGroups"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import type { Path } from '../../model/path.ts'

export const rootGroup: WorkloadCheck = {
  id: 'root-group',
  title: 'Processes have the root group',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Group 0 owns files that are not meant for the application',
  attack:
    'Code in the container reads or changes what the image, a volume or a mounted host directory leaves to group 0',
  remedy: 'Set runAsGroup, fsGroup and supplementalGroups to gids that are not 0',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: ['U-POD-005'],
  judges: 'workload',
  reads: [
    'pod.securityContext.runAsGroup',
    'pod.securityContext.fsGroup',
    'pod.securityContext.supplementalGroups',
    'container.securityContext.runAsGroup',
  ],
  find(workload) {
    const hits: Hit[] = []
    const hit = (path: Path, message: string): void => void hits.push({ path, message })
    const context = workload.spec.securityContext
    let podGroupCounts = false
    for (const container of workload.containers) {
      const own = container.spec.securityContext?.runAsGroup
      if (own === undefined) podGroupCounts = true
      else if (own === 0)
        hit(container.at('securityContext', 'runAsGroup'), `Container ${container.name} runs with gid 0`)
    }
    if (context === undefined) return hits
    if (context.runAsGroup === 0 && podGroupCounts)
      hit(workload.at('securityContext', 'runAsGroup'), 'Containers run with gid 0')
    if (context.fsGroup === 0) hit(workload.at('securityContext', 'fsGroup'), 'Volumes and processes are given gid 0')
    context.supplementalGroups?.forEach((group, index) => {
      if (group === 0)
        hit(workload.at('securityContext', 'supplementalGroups', index), 'Processes have the supplementary gid 0')
    })
    return hits
  },
}
