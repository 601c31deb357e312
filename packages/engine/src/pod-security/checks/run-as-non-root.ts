// Pod Security Standards, Restricted, "Running as Non-root". All versions; pods in a user namespace are left alone from
// 1.35.
// Fields: securityContext.runAsNonRoot of the pod, containers, initContainers and ephemeralContainers. Allowed: true;
// absent in a container where the pod says true. A pod that says false is refused even where every container says true.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_runAsNonRoot.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { unlessUserNamespace } from '../exemptions.ts'
import type { Pod } from '../pod.ts'
import { at, readBoolean } from '../read.ts'
import { containerHolders } from '../security-contexts.ts'

export const runAsNonRoot: PodSecurityCheck = {
  id: 'runAsNonRoot',
  level: 'restricted',
  versions: [
    { from: 0, judge: judgeFrom0 },
    { from: 35, judge: unlessUserNamespace(judgeFrom0) },
  ],
}

function judgeFrom0(pod: Pod): Violation[] {
  const check = runAsNonRoot.id
  const violations: Violation[] = []
  const ofPod = readBoolean(pod.spec, 'securityContext', 'runAsNonRoot')
  if (ofPod === false) {
    const path = at(pod.spec, 'securityContext', 'runAsNonRoot')
    violations.push({ check, path, message: 'Pod allows its containers to run as root', value: false })
  }
  for (const { part, name } of containerHolders(pod)) {
    const value = readBoolean(part, 'securityContext', 'runAsNonRoot')
    const path = at(part, 'securityContext', 'runAsNonRoot')
    if (value === false) {
      violations.push({ check, path, message: `${name()} may run as root`, value })
    } else if (value === undefined && ofPod === undefined) {
      // A pod that says false is told once, at the pod; what a value that could not be read says is unknown.
      violations.push({ check, path, message: `${name()} may run as root: neither it nor its pod sets runAsNonRoot` })
    }
  }
  return violations
}
