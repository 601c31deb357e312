// Pod Security Standards, Restricted, "Running as Non-root user": runAsUser must not be 0. The container's field replaces
// the pod's. Not asked of pods in a user namespace of their own (from 1.35).
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited } from '../../model/effective.ts'
import { subject } from './subject.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const rootUser: ContainerCheck = {
  id: 'root-user',
  title: 'Container runs as uid 0',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Root in the container is root to the kernel of the node',
  attack:
    'Code in the container writes what only root may write in every volume it mounts. A fault in the runtime makes it root on the node',
  remedy: 'Set runAsUser to a uid that is not 0 and that the files of the image belong to',
  sources: [pss('Running as Non-root user'), cis('5.2.7')],
  rows: ['U-POD-003', 'U-POD-004'],
  judges: 'container',
  reads: ['container.securityContext.runAsUser', 'pod.securityContext.runAsUser', 'pod.hostUsers'],
  find(container, world) {
    const { value, path, from } = inherited(container, 'runAsUser')
    if (value !== 0 || hasOwnUserNamespace(container.workload, world)) return []
    return [{ path, message: `${subject(container, from)} runs as uid 0` }]
  },
}
