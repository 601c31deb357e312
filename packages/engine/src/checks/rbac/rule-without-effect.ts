// Rules that the API server accepts and that match no request: patterns that are none (`pods/*`), names where no request carries
// one, groups written as versions, `*` as a name, capital letters, bind on bindings. Whoever wrote them believes in a right, or a
// limit, that is not there. Source: kubernetes/kubernetes pkg/apis/rbac/v1/evaluation_helpers.go

import type { RoleValue } from '../../access/roles.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import type { PolicyRule } from '../../model/kinds/rbac.ts'
import { roleReads } from './right-check.ts'
import { ruleHits } from './role-hits.ts'
import type { RuleFault } from './role-hits.ts'

export const ruleWithoutEffect: ObjectCheck<RoleValue> = {
  id: 'rule-without-effect',
  title: 'Rule that matches no request',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The API server compares exactly, so an item that it never sees in a request gives nothing',
  attack: 'Nothing by itself; in place of the rule that did not work somebody gives a wider one',
  remedy:
    'Write groups without version, resources in lower case plural, and names only with verbs whose requests carry one',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: [],
  judges: 'object',
  kinds: [role, clusterRole],
  reads: roleReads,
  find: (object, world) => ruleHits(object, world, faultsOf),
}

const none: readonly RuleFault[] = []

function faultsOf(rule: PolicyRule): readonly RuleFault[] {
  const { apiGroups = [], resources = [], nonResourceURLs = [] } = rule
  const own =
    [...(rule.verbs ?? []), ...(rule.resourceNames ?? [])].some(isOdd) || isNamedCreate(rule) || isBindOnBindings(rule)
  if (!own && !apiGroups.some(isOddGroup) && !resources.some(isOdd) && !nonResourceURLs.some(hasInnerStar)) return none
  return [...itemFaults(rule), ...ruleFaults(rule)]
}

function itemFaults({
  apiGroups = [],
  resources = [],
  verbs = [],
  resourceNames = [],
  nonResourceURLs = [],
}: PolicyRule): readonly RuleFault[] {
  return [
    ...apiGroups.flatMap((group, index) =>
      isOddGroup(group)
        ? fault(
            ['apiGroups', index],
            `names API group ${group}, and groups are written without version (the core group is "")`,
          )
        : [],
    ),
    ...resources.flatMap((resource, index) =>
      isOdd(resource) ? fault(['resources', index], `names resource ${resource}, which matches none`) : [],
    ),
    ...verbs.flatMap((verb, index) =>
      hasCapital(verb) ? fault(['verbs', index], `names verb ${verb}, and verbs are in lower case`) : [],
    ),
    ...resourceNames.flatMap((name, index) =>
      name.includes('*') && !name.endsWith('/*')
        ? fault(['resourceNames', index], `names object ${name}, and names are no patterns`)
        : [],
    ),
    ...nonResourceURLs.flatMap((url, index) =>
      hasInnerStar(url) ? fault(['nonResourceURLs', index], `names path ${url}, and a * counts at the end only`) : [],
    ),
  ]
}

function ruleFaults(rule: PolicyRule): readonly RuleFault[] {
  return [
    ...(isNamedCreate(rule)
      ? fault(['resourceNames'], 'limits create to names, and a create carries none, so it gives nothing')
      : []),
    ...(isBindOnBindings(rule) ? fault([], 'gives bind on bindings, and the API server asks for bind on roles') : []),
  ]
}

function fault(at: RuleFault['at'], says: string): readonly RuleFault[] {
  return [{ at, says, severity: 'low' }]
}

const versions = new Set(['core', 'v1', 'core/v1'])

function isOddGroup(group: string): boolean {
  return versions.has(group) || group.includes('/')
}

function hasCapital(text: string): boolean {
  return text !== text.toLowerCase()
}

/** `pods/*` and `Pods`; `*` and the subresource of everything are fine. Names of signers end in a star that counts. */
function isOdd(text: string): boolean {
  return hasCapital(text) || (text !== '*' && text.includes('*') && !text.startsWith('*/'))
}

function hasInnerStar(url: string): boolean {
  return url.includes('*') && !url.endsWith('*')
}

/** A rule that gives nothing but create, on objects and not on subresources, and names its objects. */
function isNamedCreate({ verbs = [], resources = [], resourceNames = [] }: PolicyRule): boolean {
  return (
    resourceNames.length > 0 &&
    verbs.length > 0 &&
    verbs.every((verb) => verb === 'create') &&
    resources.every((resource) => resource !== '*' && !resource.includes('/'))
  )
}

function isBindOnBindings({ verbs = [], resources = [] }: PolicyRule): boolean {
  return (
    resources.length > 0 &&
    verbs.length > 0 &&
    verbs.every((verb) => verb === 'bind' || verb === 'escalate') &&
    resources.every((resource) => resource === 'rolebindings' || resource === 'clusterrolebindings')
  )
}
