// Without runAsUser the image decides who runs, and an image that names nobody runs as root.
// Source: kubernetes.io/docs/tasks/configure-pod-container/security-context

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited, isWindows } from '../../model/effective.ts'

export const userIdNotSet: ContainerCheck = {
  id: 'user-id-not-set',
  title: 'The image decides the uid',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Without runAsUser the container runs as whatever user its image names, root where it names none',
  attack:
    'A new build of the image changes the user without a trace in the manifest. The container then runs as root or as a user of the node',
  remedy: 'Set runAsUser to a uid above 10000 that the files of the image belong to',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: ['U-POD-004'],
  judges: 'container',
  reads: ['container.securityContext.runAsUser', 'pod.securityContext.runAsUser', 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?runAsUser.hasValue() || pod.?securityContext.?runAsUser.hasValue()",
  find(container) {
    const { value, path } = inherited(container, 'runAsUser')
    if (value !== undefined || isWindows(container.workload)) return []
    return [{ path, message: `Container ${container.name} does not set runAsUser: the image decides` }]
  },
}
