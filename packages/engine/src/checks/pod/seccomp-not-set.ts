// Pod Security Standards, Restricted, "Seccomp": the profile must be set to RuntimeDefault or Localhost, by the container or
// the pod. Unset is Unconfined unless the kubelet runs with --seccomp-default. The annotations of old ended with 1.27.
// Source: kubernetes.io/docs/tutorials/security/seccomp, kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, kubernetesDocs, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited, isWindows } from '../../model/effective.ts'
import { set } from '../../model/fix.ts'
import type { Container } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

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
  reads: [
    'container.securityContext.seccompProfile',
    'pod.securityContext.seccompProfile',
    'pod.os.name',
    'template.metadata.annotations',
  ],
  find(container, world) {
    const { value, path } = inherited(container, 'seccompProfile')
    if (value?.type !== undefined || isWindows(container.workload) || isAnnotated(container, world)) return []
    const fix = set(path, { type: 'RuntimeDefault' })
    return [{ path, message: `Container ${container.name} has no seccomp profile`, fix }]
  },
}

function isAnnotated({ name, workload: { annotations } }: Container, { version }: World): boolean {
  if (version === undefined || version.major > 1 || version.minor >= 27) return false
  const key = `container.seccomp.security.alpha.kubernetes.io/${name}`
  return Object.hasOwn(annotations, key) || Object.hasOwn(annotations, 'seccomp.security.alpha.kubernetes.io/pod')
}
