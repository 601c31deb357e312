import { expect, test } from 'vitest'
import { bind, bindEverywhere, clusterRoleWith, roleWith, rule, user, web } from '../checks/rbac/fixture-roles.ts'
import { only, worldOf } from '../checks/law.ts'
import type { JsonObject } from '../model/json.ts'
import { secretMakerOf } from './secret-maker.ts'

const creates = rule('', ['secrets'], ['create'])

test.each<[string, readonly JsonObject[], string | undefined]>([
  ['an account by a Role', [roleWith(creates), bind('Role', 'tested', web)], 'web'],
  ['every verb on all resources', [roleWith(rule('*', ['*'], ['*'])), bind('Role', 'tested', web)], 'web'],
  ['nobody is bound', [roleWith(creates)], undefined],
  ['a person', [roleWith(creates), bind('Role', 'tested', user('jane'))], undefined],
  [
    'a rule for some names',
    [roleWith(rule('', ['secrets'], ['create'], ['a'])), bind('Role', 'tested', web)],
    undefined,
  ],
  ['a reader', [roleWith(rule('', ['secrets'], ['get'])), bind('Role', 'tested', web)], undefined],
  ['an operator of the cluster', [clusterRoleWith(creates), bindEverywhere('tested', web)], undefined],
])('%s', (_, objects, account) => {
  const world = worldOf(only(objects))
  expect([secretMakerOf(world, 'shop'), secretMakerOf(world, 'other')]).toEqual([account, undefined])
})
