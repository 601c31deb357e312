// A pod without a security context leaves user, groups, seccomp and AppArmor to each container, and to whichever container
// is added next. Source: CIS Kubernetes Benchmark, 5.6.3

import { cis } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { isEmptyMap } from './empty-map.ts'

export const podSecurityContextMissing: WorkloadCheck = {
  id: 'pod-security-context-missing',
  title: 'Pod without a security context',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Nothing holds for all containers of the pod',
  attack: 'A container that is injected or added later runs as root and unconfined beside hardened ones',
  remedy: 'Set runAsNonRoot, seccompProfile and a user in the securityContext of the pod',
  sources: [cis('5.6.3')],
  rows: ['U-POD-033'],
  judges: 'workload',
  reads: ['pod.securityContext'],
  find(workload) {
    const context = workload.spec.securityContext
    if (context !== undefined && !isEmptyMap(context)) return []
    return [{ path: workload.at('securityContext'), message: 'The pod sets no security context' }]
  },
}
