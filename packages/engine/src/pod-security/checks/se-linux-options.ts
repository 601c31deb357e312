// Pod Security Standards, Baseline, "SELinux". A pod may choose only among the types of the container policy, and
// neither user nor role. All versions; container_engine_t is allowed from 1.31.
// Fields: securityContext.seLinuxOptions of the pod, containers, initContainers and ephemeralContainers. Allowed: type
// absent, empty, container_t, container_init_t, container_kvm_t; user and role absent or empty.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_seLinuxOptions.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed, readText } from '../read.ts'
import { holders } from '../security-contexts.ts'

const typesFrom0: ReadonlySet<string> = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t'])
const typesFrom31: ReadonlySet<string> = new Set([...typesFrom0, 'container_engine_t'])

export const seLinuxOptions: PodSecurityCheck = {
  id: 'seLinuxOptions',
  level: 'baseline',
  versions: [
    { from: 0, judge: (pod) => judge(pod, typesFrom0) },
    { from: 31, judge: (pod) => judge(pod, typesFrom31) },
  ],
}

function judge(pod: Pod, types: ReadonlySet<string>): Violation[] {
  const violations: Violation[] = []
  for (const { part, name } of holders(pod)) {
    for (const field of ['type', 'user', 'role'] as const) {
      const value = readText(part, 'securityContext', 'seLinuxOptions', field)
      if (value === undefined || value === malformed || value === '') continue
      if (field === 'type' && types.has(value)) continue
      const path = at(part, 'securityContext', 'seLinuxOptions', field)
      const wanted = field === 'type' ? `allowed are ${[...types].slice(1).join(', ')}` : 'it may not be set'
      const message = `${name()} sets the SELinux ${field} ${quote(value)}; ${wanted}`
      violations.push({ check: seLinuxOptions.id, path, message, value })
    }
  }
  return violations
}
