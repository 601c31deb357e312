import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../model/json.ts'
import { only, worldOf } from '../law.ts'
import { customAccounts } from './custom-accounts.ts'

const custom = (spec: Json, apiVersion = 'monitoring.coreos.com/v1'): JsonObject => ({
  apiVersion,
  kind: 'Alertmanager',
  metadata: { name: 'main', namespace: 'shop' },
  spec,
})
let deep: Json = { serviceAccountName: 'web' }
for (let depth = 0; depth < 100; depth += 1) deep = [deep]

test.each<[string, JsonObject, readonly string[]]>([
  ['in spec', custom({ serviceAccountName: 'web' }), ['shop/web']],
  ['by the short name', custom({ serviceAccount: 'web' }), ['shop/web']],
  ['in an object', custom({ serviceAccount: { name: 'web' } }), ['shop/web']],
  ['in a list', custom({ pools: [{ pod: { serviceAccountName: 'web' } }] }), ['shop/web']],
  ['no string', custom({ serviceAccount: { create: true }, serviceAccountName: 5 }), []],
  ['no spec', custom(null), []],
  ['too deep', custom(deep), []],
  ['a kind of Kubernetes', custom({ serviceAccountName: 'web' }, 'example.k8s.io/v1'), []],
])('%s', (_, object, accounts) => {
  expect([...customAccounts(worldOf(only([object])))]).toEqual(accounts)
})
