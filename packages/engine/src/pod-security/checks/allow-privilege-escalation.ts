// Pod Security Standards, Restricted, "Privilege Escalation". No process may gain more rights than its parent, by a
// set-user-ID file for instance. From 1.8; pods with os.name windows are left alone from 1.25.
// Field: securityContext.allowPrivilegeEscalation of containers, initContainers and ephemeralContainers. Allowed: false;
// absent is refused, for the default is true.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_allowPrivilegeEscalation.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { unlessWindows } from '../exemptions.ts'
import { nameOf } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed, readBoolean } from '../read.ts'

export const allowPrivilegeEscalation: PodSecurityCheck = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  versions: [
    { from: 8, judge: judgeFrom8 },
    { from: 25, judge: unlessWindows(judgeFrom8) },
  ],
}

function judgeFrom8(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const container of pod.containers) {
    const value = readBoolean(container, 'securityContext', 'allowPrivilegeEscalation')
    if (value === false || value === malformed) continue
    const path = at(container, 'securityContext', 'allowPrivilegeEscalation')
    const message = `${nameOf(container)} does not forbid privilege escalation`
    const violation = { check: allowPrivilegeEscalation.id, path, message }
    violations.push(value === undefined ? violation : { ...violation, value })
  }
  return violations
}
