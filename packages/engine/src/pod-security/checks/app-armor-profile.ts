// Pod Security Standards, Baseline, "AppArmor". A pod may not take off the runtime's AppArmor profile. All versions,
// the fields (new in 1.30) included.
// Fields: securityContext.appArmorProfile.type of the pod, containers, initContainers and ephemeralContainers. Allowed:
// no profile, RuntimeDefault, Localhost; a profile without a type is refused.
// Annotations: container.apparmor.security.beta.kubernetes.io/<any name>. Allowed: empty, runtime/default, localhost/…
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_appArmorProfile.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { annotationsUnder } from '../annotations.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed } from '../read.ts'
import { holders, profileType } from '../security-contexts.ts'

export const appArmorProfile: PodSecurityCheck = {
  id: 'appArmorProfile',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

const prefix = 'container.apparmor.security.beta.kubernetes.io/'

function judgeFrom0(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const { part, name } of holders(pod)) {
    const type = profileType(part, 'appArmorProfile')
    if (type === undefined || type === malformed || type === 'RuntimeDefault' || type === 'Localhost') continue
    const path = at(part, 'securityContext', 'appArmorProfile', 'type')
    const message = `${name()} has the AppArmor profile type ${quote(type)}; allowed are RuntimeDefault and Localhost`
    violations.push({ check: appArmorProfile.id, path, message, value: type })
  }
  for (const { path, value } of annotationsUnder(pod, prefix)) {
    if (value === '' || value === 'runtime/default' || value.startsWith('localhost/')) continue
    const message = `An annotation asks for the AppArmor profile ${quote(value)}; allowed are runtime/default and localhost/…`
    violations.push({ check: appArmorProfile.id, path, message, value })
  }
  return violations
}
