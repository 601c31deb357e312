// Pod Security Standards, Restricted, "Seccomp": the profile must be set to RuntimeDefault or Localhost, by the container or
// the pod. Unset is Unconfined unless the kubelet runs with --seccomp-default. The annotations of old ended with 1.27.
// Source: kubernetes.io/docs/tutorials/security/seccomp, kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, kubernetesDocs, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { seccompProfile, seccompReads } from './seccomp-profile.ts'

export const seccompNotSet: ContainerCheck = {
  id: 'seccomp-not-set',
  title: 'No seccomp profile',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Unless the kubelet has another default, the container may make every system call of the kernel',
  attack:
    'Code in the container reaches a fault in a rarely used system call, which the default profile blocks, and becomes root on the node',
  remedy: 'Set seccompProfile to RuntimeDefault for the pod',
  sources: [
    pss('Seccomp'),
    cis('5.6.2'),
    kubernetesDocs('Restrict a Container’s Syscalls with seccomp', 'tutorials/security/seccomp/'),
  ],
  rows: ['U-POD-028'],
  fixable: true,
  judges: 'container',
  reads: [...seccompReads, 'pod.os.name'],
  find(container, world) {
    const { type, path, fix } = seccompProfile(container, world)
    if (type !== undefined || isWindows(container.workload)) return []
    return [{ path, message: `Container ${container.name} has no seccomp profile`, fix: fix() }]
  },
}
