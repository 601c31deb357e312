// Privilege escalation, capabilities and the root filesystem can be set for containers only; a container that sets nothing
// has all of them open. Source: CIS Kubernetes Benchmark, 5.6.3

import { cis } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isEmptyMap } from './empty-map.ts'

export const containerSecurityContextMissing: ContainerCheck = {
  id: 'container-security-context-missing',
  title: 'Container without a security context',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'What only a container can give up, this one keeps',
  attack: 'Code in the container may escalate, has the default capabilities and can change its programs',
  remedy:
    'Set allowPrivilegeEscalation, capabilities and readOnlyRootFilesystem in the securityContext of the container',
  sources: [cis('5.6.3')],
  rows: ['U-POD-033'],
  judges: 'container',
  reads: ['container.securityContext'],
  find(container) {
    const context = container.spec.securityContext
    if (context !== undefined && !isEmptyMap(context)) return []
    return [{ path: container.at('securityContext'), message: `Container ${container.name} sets no security context` }]
  },
}
