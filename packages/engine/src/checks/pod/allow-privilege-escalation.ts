// Pod Security Standards, Restricted, "Privilege Escalation": allowPrivilegeEscalation must be false; it is true where it is
// absent. Linux only: it sets no_new_privs. Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { set } from '../../model/fix.ts'
import type { Container } from '../../model/workload.ts'

export const allowPrivilegeEscalation: ContainerCheck = {
  id: 'allow-privilege-escalation',
  title: 'Privilege escalation is allowed',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'A process may gain more privileges than its parent has, through setuid programs and file capabilities',
  attack: 'Code that runs as an ordinary user calls a setuid program of the image and becomes root in the container',
  remedy: 'Set allowPrivilegeEscalation to false',
  sources: [pss('Privilege Escalation'), cis('5.2.6')],
  rows: ['U-POD-002'],
  fixable: true,
  judges: 'container',
  reads: [
    'container.securityContext.allowPrivilegeEscalation',
    'container.securityContext.privileged',
    'container.securityContext.capabilities.add',
    'pod.os.name',
  ],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || !container.?securityContext.?allowPrivilegeEscalation.orValue(true)",
  find(container) {
    const value = container.spec.securityContext?.allowPrivilegeEscalation
    if (value === false || isWindows(container.workload)) return []
    const path = container.at('securityContext', 'allowPrivilegeEscalation')
    const how = value === true ? 'allows privilege escalation' : 'does not forbid privilege escalation'
    const message = `Container ${container.name} ${how}`
    return [mayBeForbidden(container) ? { path, message, fix: set(path, false) } : { path, message }]
  },
}

/** The API server refuses `false` for a container that is privileged or has CAP_SYS_ADMIN: it would be a lie. */
function mayBeForbidden({ spec }: Container): boolean {
  const add = spec.securityContext?.capabilities?.add ?? []
  return spec.securityContext?.privileged !== true && !add.includes('CAP_SYS_ADMIN')
}
