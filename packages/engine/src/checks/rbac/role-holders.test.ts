import { describe, expect, test } from 'vitest'
import type { Coverage } from '../../model/coverage.ts'
import type { JsonObject } from '../../model/json.ts'
import { clusterRole, role } from '../../model/kinds/rbac.ts'
import { only, worldOf } from '../law.ts'
import { bind, bindEverywhere, clusterRoleWith, group, roleWith, rule, user, web } from './fixture-roles.ts'
import { holdersOf } from './role-holders.ts'
import type { RoleHolders } from './role-holders.ts'

const read = rule('example.org', ['widgets'], ['get'])

function holdersIn(objects: readonly JsonObject[], coverage: Partial<Coverage> = {}): RoleHolders {
  const world = worldOf(only(objects), coverage)
  const object = [...world.objects(role), ...world.objects(clusterRole)].find(({ name }) => name === 'tested')
  if (object === undefined) throw new Error('No role')
  return holdersOf(object, world)
}

describe('holdersOf', () => {
  test.each<[string, readonly JsonObject[], RoleHolders['reach'], string]>([
    ['nobody', [roleWith(read)], 'nobody', '; none of the 0 bindings that were read names it'],
    [
      'a binding without subjects',
      [roleWith(read), bind('Role', 'tested')],
      'nobody',
      '; none of the 1 bindings that were read names it',
    ],
    [
      'a RoleBinding',
      [roleWith(read), bind('Role', 'tested', web)],
      'namespaces',
      '; bound to ServiceAccount shop/web',
    ],
    [
      'a ClusterRole by a RoleBinding',
      [clusterRoleWith(read), bind('ClusterRole', 'tested', web)],
      'namespaces',
      '; bound to ServiceAccount shop/web',
    ],
    [
      'a ClusterRoleBinding',
      [clusterRoleWith(read), bindEverywhere('tested', user('jane'))],
      'cluster',
      '; bound to User jane',
    ],
    [
      'many',
      [clusterRoleWith(read), bindEverywhere('tested', user('a'), user('b'), user('c'), group('d'))],
      'cluster',
      '; bound to User a, User b, User c and others',
    ],
  ])('%s', (_, objects, reach, text) => {
    expect(holdersIn(objects)).toMatchObject({ reach, text })
  })

  test('what is aggregated is held by whoever holds the default roles', () => {
    const labels = { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' }
    const aggregated = { ...clusterRoleWith(read), metadata: { labels, name: 'tested' } }
    expect(holdersIn([aggregated])).toMatchObject({ reach: 'unknown', text: '; aggregated into view, edit, admin' })
    expect(holdersIn([aggregated, bind('ClusterRole', 'edit', web)])).toMatchObject({ reach: 'namespaces' })
  })

  test('unseen bindings leave it unknown', () => {
    expect(holdersIn([roleWith(read)], { world: 'open' })).toMatchObject({ reach: 'unknown', text: '' })
  })
})
