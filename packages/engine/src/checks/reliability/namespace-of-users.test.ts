import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { only, pod, worldOf } from '../law.ts'
import type { Fixture } from '../law.ts'
import { isOfUsers } from './namespace-of-users.ts'

const namespace = (name: string): JsonObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })
const account: JsonObject = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: 'x', namespace: 'elsewhere' },
}

test.each<[Fixture, string, boolean]>([
  [only([namespace('shop')]), 'shop', true],
  [only(pod().objects.slice(0, 1)), 'shop', true],
  [only([account]), 'elsewhere', false],
  [only([namespace('kube-system')]), 'kube-system', false],
])('%#', (fixture, name, wanted) => {
  const world = worldOf(fixture)
  const view = world.namespace(name)
  expect(view && isOfUsers(view, world)).toBe(wanted)
})
