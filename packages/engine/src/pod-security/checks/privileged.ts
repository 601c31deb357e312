// Pod Security Standards, Baseline, "Privileged Containers". A privileged container keeps almost none of the walls
// between it and the node. All versions.
// Fields: securityContext.privileged of containers, initContainers and ephemeralContainers. Allowed: absent, false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_privileged.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { nameOf } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, readBoolean } from '../read.ts'

export const privileged: PodSecurityCheck = {
  id: 'privileged',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

function judgeFrom0(pod: Pod): Violation[] {
  return pod.containers
    .filter((container) => readBoolean(container, 'securityContext', 'privileged') === true)
    .map((container) => ({
      check: privileged.id,
      path: at(container, 'securityContext', 'privileged'),
      message: `${nameOf(container)} runs privileged`,
      value: true,
    }))
}
