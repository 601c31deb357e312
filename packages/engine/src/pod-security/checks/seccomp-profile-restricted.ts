// Pod Security Standards, Restricted, "Seccomp". A seccomp profile must be set, by the container or by its pod. From
// 1.19; pods with os.name windows are left alone from 1.25.
// Fields: securityContext.seccompProfile.type of the pod, containers, initContainers and ephemeralContainers. Allowed:
// RuntimeDefault, Localhost; no profile in a container where the pod has an allowed one.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_seccompProfile_restricted.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { unlessWindows } from '../exemptions.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed } from '../read.ts'
import { containerHolders, podHolder, profileType } from '../security-contexts.ts'
import type { Holder } from '../security-contexts.ts'

export const seccompProfileRestricted: PodSecurityCheck = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  versions: [
    { from: 19, judge: judgeFrom19 },
    { from: 25, judge: unlessWindows(judgeFrom19) },
  ],
  overrides: ['seccompProfile_baseline'],
}

function judgeFrom19(pod: Pod): Violation[] {
  const violations: Violation[] = []
  const ofPod = profileType(pod.spec, 'seccompProfile')
  if (typeof ofPod === 'string' && !allowed(ofPod)) violations.push(forbidden(podHolder(pod), ofPod))
  for (const container of containerHolders(pod)) {
    const type = profileType(container.part, 'seccompProfile')
    if (type === malformed) continue
    if (type !== undefined) {
      if (!allowed(type)) violations.push(forbidden(container, type))
    } else if (ofPod === undefined) {
      // A pod's own bad profile is told once, at the pod; whether one that could not be read is good is unknown.
      const message = `${container.name()} has no seccomp profile, and neither has its pod`
      const path = at(container.part, 'securityContext', 'seccompProfile', 'type')
      violations.push({ check: seccompProfileRestricted.id, path, message })
    }
  }
  return violations
}

function allowed(type: string): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost'
}

function forbidden({ part, name }: Holder, type: string): Violation {
  return {
    check: seccompProfileRestricted.id,
    path: at(part, 'securityContext', 'seccompProfile', 'type'),
    message: `${name()} has the seccomp profile type ${quote(type)}; allowed are RuntimeDefault and Localhost`,
    value: type,
  }
}
