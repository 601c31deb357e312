// Pod Security Standards: procMount must be Default; Baseline takes Unmasked in a user namespace (from 1.35), Restricted
// never does. Source: kubernetes.io/docs/concepts/security/pod-security-standards, "/proc Mount Type"

import { pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const procMount: ContainerCheck = {
  id: 'proc-mount',
  title: 'Unmasked /proc',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The container sees and writes the parts of /proc that runtimes hide',
  attack:
    'Code that is root in the container reads the memory map of the kernel and writes settings of the node through /proc/sys',
  remedy: 'Remove procMount; containers in containers need it only with hostUsers: false',
  sources: [pss('/proc Mount Type')],
  rows: ['U-POD-019'],
  fixable: true,
  judges: 'container',
  reads: ['container.securityContext.procMount', 'pod.hostUsers'],
  expression: "container.?securityContext.?procMount.orValue('Default') == 'Default'",
  find(container, world) {
    const value = container.spec.securityContext?.procMount
    if (value === undefined || value === 'Default') return []
    const path = container.at('securityContext', 'procMount')
    const hit = {
      path,
      message: `Container ${container.name} mounts /proc as ${value}, wanted Default`,
      fix: set(path, 'Default'),
    }
    return [hasOwnUserNamespace(container.workload, world) ? { ...hit, severity: 'low' } : hit]
  },
}
