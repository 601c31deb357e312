// Pod Security Standards, Restricted, "Running as Non-root": runAsNonRoot must be true, set by the container or, where it
// says nothing, by the pod. Not asked of pods in a user namespace of their own (from 1.35). Without the field the kubelet
// starts whatever user the image or a later change of runAsUser names.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited } from '../../model/effective.ts'
import { set } from '../../model/fix.ts'
import { subject } from './subject.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const runAsNonRoot: ContainerCheck = {
  id: 'run-as-non-root',
  title: 'Container may run as root',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Nothing refuses to start the container as root',
  attack:
    'Code in the container is uid 0 to the kernel. A fault in the runtime or a mounted host file makes it root on the node',
  remedy: 'Set runAsNonRoot to true and give the image a user that is not root',
  sources: [pss('Running as Non-root'), cis('5.2.7')],
  rows: ['U-POD-003'],
  fixable: true,
  judges: 'container',
  reads: [
    'container.securityContext.runAsNonRoot',
    'container.securityContext.runAsUser',
    'pod.securityContext.runAsNonRoot',
    'pod.securityContext.runAsUser',
    'pod.hostUsers',
  ],
  find(container, world) {
    const { value, path, from } = inherited(container, 'runAsNonRoot')
    if (value === true || hasOwnUserNamespace(container.workload, world)) return []
    const user = inherited(container, 'runAsUser').value
    const how = from === 'absent' ? 'does not set runAsNonRoot' : `may run as root: runAsNonRoot is false`
    if (user === 0) return [{ path, message: `${subject(container, from)} ${how} and runs as uid 0` }]
    // The pod's lock would keep a container that runs as uid 0 by name from starting.
    if (from === 'pod' && container.workload.containers.some((one) => inherited(one, 'runAsUser').value === 0))
      return [{ path, message: `${subject(container, from)} ${how}` }]
    if (user === undefined) return [{ path, message: `${subject(container, from)} ${how}`, fix: set(path, true) }]
    // The uid is not 0 today: what is missing is the lock.
    return [
      {
        path,
        message: `${subject(container, from)} ${how}; uid ${user} comes from runAsUser alone`,
        severity: 'low',
        fix: set(path, true),
      },
    ]
  },
}
