// A label adds the rules of a ClusterRole to admin, edit or view, for everybody who holds one of these in any namespace, of today
// and of tomorrow. view is meant to read and not to see Secrets; edit is meant not to touch roles. Source: Kubernetes, RBAC,
// "User-facing roles"

import { accessOf } from '../../access/access.ts'
import { grantOf } from '../../access/right.ts'
import type { Grant, Right } from '../../access/right.ts'
import { writtenRules } from '../../access/roles.ts'
import type { RoleValue } from '../../access/roles.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { clusterRole } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'

export const aggregatedDangerousRights: ObjectCheck<RoleValue> = {
  id: 'aggregated-dangerous-rights',
  title: 'Dangerous rights added to a default role',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The label gives these rights to everybody who holds the default role, and nobody who binds it sees them',
  attack: 'A user with view, which everybody gets, changes objects or reads Secrets',
  remedy: 'Remove the aggregation label, and bind the role to those who need it',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: [],
  judges: 'object',
  kinds: [clusterRole],
  reads: ['object.rules', 'object.metadata.labels'],
  find(object, world) {
    const into = accessOf(world).roles.aggregatedInto(object.labels)
    const target = userRoles.find((name) => into.includes(name))
    if (target === undefined) return none
    return writtenRules(object).flatMap(([index, rule]) => {
      const what = tooMuchFor(target, rule)
      if (what === undefined) return []
      return [
        {
          path: object.at('rules', index),
          message: `ClusterRole ${object.name} adds ${what} to the default role ${target}`,
        },
      ]
    })
  },
}

const none: readonly Hit[] = []
/** The weakest first: what is too much for it is reported. */
const userRoles = ['view', 'edit', 'admin'] as const

const group = 'rbac.authorization.k8s.io'
const giveAway: readonly Right[] = [
  { group, resources: ['roles', 'clusterroles'], verbs: ['bind', 'escalate'], scope: 'namespace' },
]
const writeRoles: readonly Right[] = [
  ...giveAway,
  {
    group,
    resources: ['roles', 'rolebindings'],
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
    scope: 'namespace',
  },
]
const readMore: readonly Right[] = [
  { group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'], scope: 'namespace' },
  { group: '', resources: ['pods/proxy', 'services/proxy'], verbs: ['get'], scope: 'namespace' },
]
const readVerbs = new Set(['get', 'list', 'watch'])

function tooMuchFor(target: (typeof userRoles)[number], rule: PolicyRule): string | undefined {
  const rights = target === 'admin' ? giveAway : target === 'edit' ? writeRoles : readMore
  const grant = rights.map((right) => grantOf(rule, right)).find((one) => one !== undefined)
  if (grant !== undefined) return print(grant)
  const { verbs = [], resources = [] } = rule
  const writes = verbs.filter((verb) => !readVerbs.has(verb))
  if (target !== 'view' || resources.length === 0 || writes.length === 0) return undefined
  return print({ verbs: writes, resources, names: undefined })
}

function print({ verbs, resources }: Grant): string {
  return `${verbs.slice(0, 4).join(', ')} on ${resources.slice(0, 3).join(', ')}`
}
