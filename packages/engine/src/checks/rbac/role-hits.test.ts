import { expect, test } from 'vitest'
import type { RoleObject } from '../../access/roles.ts'
import { clusterRole } from '../../model/kinds/rbac.ts'
import { only, worldOf } from '../law.ts'
import { bindEverywhere, clusterRoleWith, rule, web } from './fixture-roles.ts'
import { oneLess, ruleHits } from './role-hits.ts'

const read = rule('example.org', ['widgets'], ['get'])

test('a fault is placed in its rule, and weighs one step less where nobody holds the role', () => {
  for (const [bindings, severity] of [
    [[], 'medium'],
    [[bindEverywhere('tested', web)], 'high'],
  ] as const) {
    const world = worldOf(only([clusterRoleWith(read, read), ...bindings]))
    const object = world.objects(clusterRole)[0] as RoleObject
    const hits = ruleHits(object, world, () => [{ at: ['verbs', 0], says: 'reads widgets', severity: 'high' }])
    expect(hits.map((hit) => [hit.path.join('.'), hit.severity])).toEqual([
      ['rules.0.verbs.0', severity],
      ['rules.1.verbs.0', severity],
    ])
    expect(hits[0]?.message).toMatch(/^ClusterRole tested reads widgets; /)
  }
})

test.each([
  ['critical', 'high'],
  ['high', 'medium'],
  ['medium', 'low'],
  ['low', 'low'],
] as const)('one less than %s is %s', (severity, less) => expect(oneLess(severity)).toBe(less))
