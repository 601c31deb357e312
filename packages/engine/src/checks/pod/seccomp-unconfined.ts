// Pod Security Standards, Baseline, "Seccomp": the profile must not be Unconfined. The container's field replaces the pod's; before
// 1.27 annotations say it too.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { seccompProfile, seccompReads } from './seccomp-profile.ts'
import { subject } from './subject.ts'

export const seccompUnconfined: ContainerCheck = {
  id: 'seccomp-unconfined',
  title: 'Seccomp is switched off',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The container may make every system call of the kernel that all pods of the node share',
  attack:
    'Code in the container reaches a fault in a rarely used system call, which the default profile blocks, and becomes root on the node',
  remedy: 'Set seccompProfile to RuntimeDefault, or to a Localhost profile that allows what the program needs',
  sources: [pss('Seccomp'), cis('5.6.2')],
  rows: ['U-POD-028'],
  fixable: true,
  judges: 'container',
  reads: [...seccompReads, 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?seccompProfile.?type.or(pod.?securityContext.?seccompProfile.?type).orValue('') != 'Unconfined'",
  find(container, world) {
    const { type, path, from, doubtful, fix } = seccompProfile(container, world)
    if (type !== 'Unconfined' || isWindows(container.workload)) return []
    return [
      {
        path,
        message: `${subject(container, from)} runs without a seccomp profile`,
        fix: fix(),
        ...(doubtful && { confidence: 'likely' as const }),
      },
    ]
  },
}
