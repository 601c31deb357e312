// Requests without credentials are user system:anonymous in group system:unauthenticated. What the API server itself gives
// them is health and version, and kubeadm the ConfigMap cluster-info. Source: Kubernetes, Authentication, "Anonymous requests"

import { accessOf } from '../../access/access.ts'
import type { BindingValue } from '../../access/access.ts'
import { isPlainReading, isPublicInformation } from '../../access/harmless.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { Subject } from '../../model/kinds/rbac.ts'
import { bindingReads, printRole, subjectHits, whyRoleUnseen } from './binding-hits.ts'

export const anonymousBound: ObjectCheck<BindingValue> = {
  id: 'anonymous-bound',
  title: 'Role bound to anonymous users',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Whoever reaches the API server has these rights, without a credential',
  attack: 'A scanner on the internet finds the API server and uses the role',
  remedy: 'Remove the subject; bind a user, a group or a service account that authenticates',
  sources: [kubernetesDocs('Authenticating', 'reference/access-authn-authz/authentication/'), cis('5.1.1')],
  rows: ['U-RBAC-032'],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: bindingReads,
  passesOn: 'presence',
  find(object, world) {
    const rules = accessOf(world).bindingOf(object)?.role?.rules
    if (rules !== undefined && isPublicInformation(rules)) return []
    return subjectHits(object, world, isAnonymous, ({ subject, index, binding }) => {
      const why = whyRoleUnseen(binding, world)
      return {
        path: object.at('subjects', index),
        message:
          why === undefined
            ? `${object.kind} ${object.name} gives ${subject.kind} ${subject.name} ${printRole(binding)}`
            : `${object.kind} ${object.name} gives ${subject.kind} ${subject.name} ${printRole(binding)}, whose rules were not seen: ${why}`,
        ...(why !== undefined && { unknown: true as const }),
        severity: rules !== undefined && !isPlainReading(rules) ? 'critical' : 'high',
      }
    })
  },
}

function isAnonymous({ kind, name }: Subject): boolean {
  return (kind === 'User' && name === 'system:anonymous') || (kind === 'Group' && name === 'system:unauthenticated')
}
