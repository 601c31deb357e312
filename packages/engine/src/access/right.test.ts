import { describe, expect, test } from 'vitest'
import type { PolicyRule } from '../model/kinds/rbac.ts'
import { grantOf, isEverything } from './right.ts'
import type { Right } from './right.ts'

const readSecrets: Right = { group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'], scope: 'namespace' }
const createPods: Right = { group: '', resources: ['pods'], verbs: ['create'], scope: 'namespace' }
const exec: Right = { group: '', resources: ['pods/exec'], verbs: ['create'], scope: 'namespace' }
const coredns: Right = {
  group: '',
  resources: ['configmaps'],
  verbs: ['update'],
  scope: 'namespace',
  names: ['coredns'],
}

interface Row {
  readonly rule: PolicyRule
  readonly right: Right
  readonly verbs: readonly string[] | undefined
  readonly names?: readonly string[]
}

const rows: readonly Row[] = [
  {
    rule: { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'create'] },
    right: readSecrets,
    verbs: ['get', 'list'],
  },
  { rule: { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }, right: readSecrets, verbs: ['get', 'list', 'watch'] },
  { rule: { apiGroups: ['apps'], resources: ['*'], verbs: ['*'] }, right: readSecrets, verbs: undefined },
  {
    rule: { apiGroups: [''], resources: ['secrets'], verbs: ['get'], resourceNames: ['tls'] },
    right: readSecrets,
    verbs: ['get'],
    names: ['tls'],
  },
  {
    rule: { apiGroups: [''], resources: ['pods'], verbs: ['create'], resourceNames: ['web'] },
    right: createPods,
    verbs: undefined,
  },
  {
    rule: { apiGroups: [''], resources: ['pods/exec'], verbs: ['create'], resourceNames: ['web'] },
    right: exec,
    verbs: ['create'],
    names: ['web'],
  },
  { rule: { apiGroups: [''], resources: ['*/exec'], verbs: ['create'] }, right: exec, verbs: ['create'] },
  { rule: { apiGroups: [''], resources: ['pods/*'], verbs: ['create'] }, right: exec, verbs: undefined },
  { rule: { apiGroups: [''], resources: ['pods'], verbs: ['create'] }, right: exec, verbs: undefined },
  { rule: { apiGroups: [''], resources: ['configmaps'], verbs: ['update'] }, right: coredns, verbs: ['update'] },
  {
    rule: { apiGroups: [''], resources: ['configmaps'], verbs: ['update'], resourceNames: ['a', 'coredns'] },
    right: coredns,
    verbs: ['update'],
    names: ['a', 'coredns'],
  },
  {
    rule: { apiGroups: [''], resources: ['configmaps'], verbs: ['update'], resourceNames: ['lock'] },
    right: coredns,
    verbs: undefined,
  },
]

describe('grantOf', () => {
  test.each(rows)('$rule', ({ rule, right, verbs, names }) => {
    const grant = grantOf(rule, right)
    expect(grant?.verbs).toEqual(verbs)
    expect(grant?.names).toEqual(names)
  })
})

describe('isEverything', () => {
  test.each<[PolicyRule, boolean]>([
    [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }, true],
    [{ apiGroups: ['', '*'], resources: ['pods', '*'], verbs: ['get', '*'] }, true],
    [{ apiGroups: [''], resources: ['*'], verbs: ['*'] }, false],
    [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'], resourceNames: ['x'] }, false],
    [{ nonResourceURLs: ['*'], verbs: ['*'] }, false],
  ])('%j: %s', (rule, expected) => expect(isEverything(rule)).toBe(expected))
})
