// Without runAsGroup the primary group is the one that the image's passwd gives the user, and 0 where it knows none.
// Source: kubernetes.io/docs/tasks/configure-pod-container/security-context

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited, isWindows } from '../../model/effective.ts'

export const groupIdNotSet: ContainerCheck = {
  id: 'group-id-not-set',
  title: 'The primary group falls back to root',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Without runAsGroup a user that the image does not know has the root group',
  attack: 'Code in the container reads and writes what the image or a volume leaves to group 0',
  remedy: 'Set runAsGroup to a gid above 10000',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: ['U-POD-004', 'U-POD-005'],
  judges: 'container',
  reads: ['container.securityContext.runAsGroup', 'pod.securityContext.runAsGroup', 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?runAsGroup.hasValue() || pod.?securityContext.?runAsGroup.hasValue()",
  find(container) {
    const { value, path } = inherited(container, 'runAsGroup')
    if (value !== undefined || isWindows(container.workload)) return []
    return [{ path, message: `Container ${container.name} does not set runAsGroup: its group may be root` }]
  },
}
