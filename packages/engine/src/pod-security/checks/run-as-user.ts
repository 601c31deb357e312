// Pod Security Standards, Restricted, "Running as Non-root user". From 1.23; pods in a user namespace are left alone from
// 1.35.
// Fields: securityContext.runAsUser of the pod, containers, initContainers and ephemeralContainers. Allowed: absent,
// anything but 0.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_runAsUser.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { unlessUserNamespace } from '../exemptions.ts'
import type { Pod } from '../pod.ts'
import { at, readInt64 } from '../read.ts'
import { holders } from '../security-contexts.ts'

export const runAsUser: PodSecurityCheck = {
  id: 'runAsUser',
  level: 'restricted',
  versions: [
    { from: 23, judge: judgeFrom23 },
    { from: 35, judge: unlessUserNamespace(judgeFrom23) },
  ],
}

function judgeFrom23(pod: Pod): Violation[] {
  return holders(pod)
    .filter(({ part }) => readInt64(part, 'securityContext', 'runAsUser') === 0)
    .map(({ part, name }) => ({
      check: runAsUser.id,
      path: at(part, 'securityContext', 'runAsUser'),
      message: `${name()} runs as user 0, root`,
      value: 0,
    }))
}
