// Subjects that stand for nobody: kinds or groups that the API server refuses, a group's name given as a user and the other way round.
// Source: kubernetes/kubernetes pkg/apis/rbac/validation, ValidateRoleBindingSubject; Kubernetes, RBAC, "Referring to subjects"

import type { BindingValue } from '../../access/access.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { Subject } from '../../model/kinds/rbac.ts'

export const unusableSubject: ObjectCheck<BindingValue> = {
  id: 'unusable-subject',
  title: 'Subject that stands for nobody',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The binding gives its role to nobody, though it looks as if it did',
  attack: 'None by itself; in place of the binding that did not work somebody gives a wider one',
  remedy:
    'Write ServiceAccount with name and namespace and no apiGroup, or User or Group with apiGroup rbac.authorization.k8s.io',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: [],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: ['object.subjects'],
  find(object) {
    let hits: Hit[] | undefined
    object.value.subjects?.forEach((subject, index) => {
      const says = faultOf(subject, object.namespace)
      if (says === undefined) return
      hits ??= []
      hits.push({ path: object.at('subjects', index, says[0]), message: `${object.kind} ${object.name}: ${says[1]}` })
    })
    return hits ?? none
  },
}

const none: readonly Hit[] = []
const rbac = 'rbac.authorization.k8s.io'
const groups = new Set([
  'system:authenticated',
  'system:masters',
  'system:nodes',
  'system:serviceaccounts',
  'system:unauthenticated',
])

function faultOf(
  { kind = '', apiGroup = '', name = '', namespace = '' }: Subject,
  own: string,
): readonly [string, string] | undefined {
  switch (kind) {
    case 'ServiceAccount':
      if (apiGroup !== '') return ['apiGroup', `Service account ${name} has apiGroup ${apiGroup}, wanted none`]
      if (namespace === '' && own === '') return ['namespace', `Service account ${name} names no namespace`]
      return undefined
    case 'User':
      if (apiGroup !== '' && apiGroup !== rbac)
        return ['apiGroup', `User ${name} has apiGroup ${apiGroup}, wanted ${rbac}`]
      if (groups.has(name) || name.startsWith('system:serviceaccounts:'))
        return ['kind', `User ${name} has the name of a group, wanted kind Group`]
      return undefined
    case 'Group':
      if (apiGroup !== '' && apiGroup !== rbac)
        return ['apiGroup', `Group ${name} has apiGroup ${apiGroup}, wanted ${rbac}`]
      if (name === 'system:anonymous' || name.startsWith('system:serviceaccount:'))
        return ['kind', `Group ${name} has the name of a user, wanted kind User`]
      return undefined
    default:
      return ['kind', `Subject ${name} has kind ${kind}, wanted ServiceAccount, User or Group`]
  }
}
