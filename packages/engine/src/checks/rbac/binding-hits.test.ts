import { expect, test } from 'vitest'
import { accessOf } from '../../access/access.ts'
import type { BindingObject } from '../../access/access.ts'
import { clusterRoleBinding, roleBinding } from '../../model/kinds/rbac.ts'
import type { World } from '../../model/world.ts'
import { only, worldOf } from '../law.ts'
import { printRole, subjectHits, whyRoleUnseen } from './binding-hits.ts'
import { bind, bindEverywhere, group, user, web } from './fixture-roles.ts'

function bindingIn(world: World): BindingObject {
  const object = [...world.objects(roleBinding), ...world.objects(clusterRoleBinding)][0]
  if (object === undefined) throw new Error('No binding')
  return object
}

function pathsOf(world: World): readonly string[] {
  const object = bindingIn(world)
  const hits = subjectHits(
    object,
    world,
    ({ kind }) => kind !== 'User',
    ({ index, binding }) => ({
      path: object.at('subjects', index),
      message: printRole(binding),
    }),
  )
  return hits.map(({ path, message }) => `${path.join('.')} ${message}`)
}

test('each wanted subject is a hit of its own', () => {
  expect(pathsOf(worldOf(only([bind('ClusterRole', 'view', web, user('jane'), group('all'))])))).toEqual([
    'subjects.0 ClusterRole view in namespace shop',
    'subjects.2 ClusterRole view in namespace shop',
  ])
})

test('subjects of the default bindings are left out', () => {
  const own = {
    ...bindEverywhere('cluster-admin', group('system:masters'), group('all')),
    metadata: { name: 'cluster-admin' },
  }
  expect(pathsOf(worldOf(only([own])))).toEqual(['subjects.1 ClusterRole cluster-admin in all namespaces'])
})

test('a role that was not found is unseen only where roles were not all seen', () => {
  const why = (world: World): string | undefined => {
    const binding = accessOf(world).bindingOf(bindingIn(world))
    return binding && whyRoleUnseen(binding, world)
  }
  expect(why(worldOf(only([bind('Role', 'ghost', web)])))).toBeUndefined()
  expect(why(worldOf(only([bind('Role', 'ghost', web)]), { world: 'open' }))).toMatch(/open world/)
  expect(why(worldOf(only([bind('ClusterRole', 'view', web)]), { world: 'open' }))).toBeUndefined()
})
