// Pod Security Standards, Baseline, "Privileged Containers": containers, initContainers and ephemeralContainers must have
// securityContext.privileged undefined or false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const privilegedContainer: ContainerCheck = {
  id: 'privileged-container',
  title: 'Privileged container',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'A privileged container has every capability, every device and no seccomp or AppArmor profile',
  attack: 'Code in it mounts the disk of the node and writes a key for root. Every pod of the node falls with it',
  remedy: 'Remove privileged; add the one capability or device that the program needs',
  sources: [pss('Privileged Containers'), cis('5.2.2')],
  rows: ['U-POD-001'],
  fixable: true,
  judges: 'container',
  reads: ['container.securityContext.privileged', 'pod.hostUsers'],
  expression: '!container.?securityContext.?privileged.orValue(false)',
  find(container, world) {
    if (container.spec.securityContext?.privileged !== true) return []
    const path = container.at('securityContext', 'privileged')
    const hit = { path, message: `Container ${container.name} runs privileged`, fix: remove(path) }
    // Its capabilities count in a user namespace of its own only, and the devices belong to nobody there.
    return [hasOwnUserNamespace(container.workload, world) ? { ...hit, severity: 'high' } : hit]
  },
}
