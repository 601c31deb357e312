import { describe, expect, test } from 'vitest'
import { buildWorld } from '../model/build-world.ts'
import type { Coverage } from '../model/coverage.ts'
import type { JsonObject } from '../model/json.ts'
import { splitApiVersion } from '../model/resource.ts'
import { defaultSettings } from '../model/settings.ts'
import type { World } from '../model/world.ts'
import { accessOf, isBootstrapBinding } from './access.ts'
import { serviceAccountRequester } from './subject.ts'
import { writtenRules } from './roles.ts'
import type { RoleObject } from './roles.ts'
import { clusterRole } from '../model/kinds/rbac.ts'

const apiVersion = 'rbac.authorization.k8s.io/v1'
const apiGroup = 'rbac.authorization.k8s.io'
const reading = (resource: string): JsonObject => ({ apiGroups: [''], resources: [resource], verbs: ['get'] })

function worldOf(objects: readonly JsonObject[], listed = false): World {
  const coverage: Coverage = {
    world: listed ? 'listed' : 'closed',
    kinds: listed ? [{ groupKind: '*', seen: 'complete' }] : [],
    notJudged: [],
    files: 0,
    documents: 0,
    objects: 0,
    indexedOnly: {},
    workloads: 0,
    notes: [],
    problems: [],
  }
  const resources = objects.map((value) => {
    const metadata = value['metadata'] as { name: string; namespace?: string }
    const own = value['apiVersion'] as string
    return {
      apiVersion: own,
      ...splitApiVersion(own),
      kind: value['kind'] as string,
      namespace: metadata.namespace ?? '',
      name: metadata.name,
      value,
    }
  })
  return buildWorld({
    at: '2026-01-01T00:00:00Z',
    target: { kind: 'files', name: 'test' },
    objects: resources,
    coverage,
    settings: defaultSettings,
  })
}

const role = (name: string, rules: readonly JsonObject[]): JsonObject => ({
  apiVersion,
  kind: 'Role',
  metadata: { name, namespace: 'shop' },
  rules,
})
const clusterRoleNamed = (
  name: string,
  rules: readonly JsonObject[],
  more: JsonObject = {},
  labels: JsonObject = {},
): JsonObject => ({
  apiVersion,
  kind: 'ClusterRole',
  metadata: { name, labels },
  rules,
  ...more,
})
const bind = (
  kind: string,
  name: string,
  roleKind: string,
  roleName: string,
  subjects: readonly JsonObject[],
): JsonObject => ({
  apiVersion,
  kind,
  metadata: kind === 'RoleBinding' ? { name, namespace: 'shop' } : { name },
  roleRef: { apiGroup, kind: roleKind, name: roleName },
  subjects,
})
const web = { kind: 'ServiceAccount', name: 'web', namespace: 'shop' }
const group = (name: string): JsonObject => ({ apiGroup, kind: 'Group', name })

function namesOf(world: World, namespace = 'shop', name = 'web'): readonly string[] {
  const bindings = accessOf(world).bindingsOf(serviceAccountRequester(namespace, name))
  return bindings.filter((binding) => !isBootstrapBinding(binding)).map((binding) => binding.name)
}

describe('accessOf', () => {
  test('gives a service account what it, its user name and its groups are bound to', () => {
    const world = worldOf([
      role('reader', [reading('pods')]),
      bind('RoleBinding', 'own', 'Role', 'reader', [web]),
      bind('RoleBinding', 'without-namespace', 'Role', 'reader', [{ kind: 'ServiceAccount', name: 'web' }]),
      bind('ClusterRoleBinding', 'refused', 'ClusterRole', 'view', [{ kind: 'ServiceAccount', name: 'web' }]),
      bind('ClusterRoleBinding', 'user', 'ClusterRole', 'view', [
        { apiGroup, kind: 'User', name: 'system:serviceaccount:shop:web' },
      ]),
      bind('ClusterRoleBinding', 'everyone', 'ClusterRole', 'view', [group('system:authenticated')]),
      bind('ClusterRoleBinding', 'accounts', 'ClusterRole', 'view', [group('system:serviceaccounts')]),
      bind('ClusterRoleBinding', 'shop', 'ClusterRole', 'view', [group('system:serviceaccounts:shop')]),
      bind('ClusterRoleBinding', 'other', 'ClusterRole', 'view', [group('system:serviceaccounts:db')]),
    ])
    expect(new Set(namesOf(world))).toEqual(
      new Set(['own', 'without-namespace', 'user', 'everyone', 'accounts', 'shop']),
    )
    expect(new Set(namesOf(world, 'db', 'web'))).toEqual(new Set(['everyone', 'accounts', 'other']))
    expect(accessOf(world)).toBe(accessOf(world))
  })

  test('looks for a Role in the namespace of the binding and leaves what is missing undefined', () => {
    const world = worldOf([
      role('reader', [reading('pods')]),
      bind('RoleBinding', 'own', 'Role', 'reader', [web]),
      bind('RoleBinding', 'dangling', 'Role', 'writer', [web]),
      bind('ClusterRoleBinding', 'refused', 'Role', 'reader', [web]),
    ])
    const found = new Map(accessOf(world).bindings.map((binding) => [binding.name, binding.role?.rules]))
    expect(found.get('own')).toEqual([reading('pods')])
    expect(found.get('dangling')).toBeUndefined()
    expect(found.get('refused')).toBeUndefined()
  })

  test('knows the default roles in files, and in a cluster only those that it lists', () => {
    const bound = [bind('ClusterRoleBinding', 'all', 'ClusterRole', 'cluster-admin', [web])]
    const rules = (world: World): number | undefined =>
      accessOf(world).bindings.find(({ name }) => name === 'all')?.role?.rules.length
    expect(rules(worldOf(bound))).toBe(2)
    expect(rules(worldOf(bound, true))).toBeUndefined()
  })

  test('finds the bindings of a role', () => {
    const world = worldOf([
      bind('RoleBinding', 'a', 'ClusterRole', 'reader', [web]),
      bind('RoleBinding', 'b', 'Role', 'reader', [web]),
    ])
    expect(
      accessOf(world)
        .bindingsOfRole('ClusterRole', '', 'reader')
        .map(({ name }) => name),
    ).toEqual(['a'])
    expect(
      accessOf(world)
        .bindingsOfRole('Role', 'shop', 'reader')
        .map(({ name }) => name),
    ).toEqual(['b'])
    expect(accessOf(world).bindingsOfRole('Role', 'db', 'reader')).toEqual([])
  })
})

describe('aggregation', () => {
  const label = (name: string): JsonObject => ({ [`rbac.authorization.k8s.io/aggregate-to-${name}`]: 'true' })
  const aggregate = (name: string, of: string, labels: JsonObject = {}): JsonObject =>
    clusterRoleNamed(name, [], { aggregationRule: { clusterRoleSelectors: [{ matchLabels: label(of) }] } }, labels)
  const resources = (world: World, name: string): readonly (string | undefined)[] =>
    accessOf(world)
      .roles.get('ClusterRole', '', name)
      ?.rules.map((rule) => rule.resources?.[0]) ?? ['missing']

  test('adds roles of the target to the default roles, through all of their levels', () => {
    const world = worldOf([clusterRoleNamed('crontabs', [reading('crontabs')], {}, label('view'))])
    for (const name of ['view', 'edit', 'admin']) expect(resources(world, name)).toContain('crontabs')
    expect(resources(world, 'edit')).toContain('pods')
    expect(accessOf(world).roles.aggregatedInto(label('view') as Record<string, string>)).toEqual(['view'])
  })

  test('replaces the rules that are written, and ends where roles select each other', () => {
    const world = worldOf([
      aggregate('a', 'a', label('b')),
      aggregate('b', 'b', label('a')),
      clusterRoleNamed('one', [reading('one')], {}, label('a')),
      clusterRoleNamed('two', [reading('two')], {}, label('b')),
    ])
    expect(new Set(resources(world, 'a'))).toEqual(new Set(['one', 'two']))
    expect(new Set(resources(world, 'b'))).toEqual(new Set(['one', 'two']))
  })
})

test('writtenRules leaves out default rules and what a controller fills in', () => {
  const rules = [{ apiGroups: [''], resources: ['services'], verbs: ['list'] }, reading('secrets')]
  const aggregationRule = { clusterRoleSelectors: [{ matchLabels: { a: 'b' } }] }
  const world = worldOf([
    clusterRoleNamed('system:kube-dns', rules),
    clusterRoleNamed('own', rules),
    clusterRoleNamed('filled', rules, { aggregationRule }),
  ])
  const [dns, own, filled] = world.objects(clusterRole) as readonly RoleObject[]
  if (dns === undefined || own === undefined || filled === undefined) throw new Error('Roles are missing')
  expect(writtenRules(dns).map(([index]) => index)).toEqual([1])
  expect(writtenRules(own).map(([index]) => index)).toEqual([0, 1])
  expect(writtenRules(filled)).toEqual([])
})
