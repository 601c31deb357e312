// Pod Security Standards, Baseline, "/proc Mount Type". The masked parts of /proc stay masked. All versions; from 1.35
// pods in a user namespace may unmask them, and at the restricted level procMount_restricted takes its place.
// Field: securityContext.procMount of containers, initContainers and ephemeralContainers. Allowed: absent, Default.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_procMount_baseline.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { unlessUserNamespace } from '../exemptions.ts'
import type { Pod } from '../pod.ts'
import { procMountViolations } from '../proc-mount-violations.ts'

export const procMount: PodSecurityCheck = {
  id: 'procMount',
  level: 'baseline',
  versions: [
    { from: 0, judge: judgeFrom0 },
    { from: 35, judge: unlessUserNamespace(judgeFrom0) },
  ],
}

function judgeFrom0(pod: Pod): Violation[] {
  return procMountViolations(procMount.id, pod)
}
