// Pod Security Standards, Restricted, "/proc Mount Type". From 1.35, when the baseline began to allow any value in a user
// namespace: the restricted level goes on to refuse it everywhere.
// Field: securityContext.procMount of containers, initContainers and ephemeralContainers. Allowed: absent, Default.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_procMount_restricted.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import type { Pod } from '../pod.ts'
import { procMountViolations } from '../proc-mount-violations.ts'

export const procMountRestricted: PodSecurityCheck = {
  id: 'procMount_restricted',
  level: 'restricted',
  versions: [{ from: 35, judge: judgeFrom35 }],
  overrides: ['procMount'],
}

function judgeFrom35(pod: Pod): Violation[] {
  return procMountViolations(procMountRestricted.id, pod)
}
