import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { worldOf } from '../law.ts'
import { modesOf } from './authorization-modes.ts'
import { apiServer, beside } from './component-fixtures.ts'
import type { Changes } from './component-fixtures.ts'
import { componentsOf } from './components.ts'

const file: Changes = { 'authorization-config': '/a', 'authorization-mode': null }
const config: JsonObject = {
  apiVersion: 'apiserver.config.k8s.io/v1',
  authorizers: [{ type: 'Node' }, {}],
  kind: 'AuthorizationConfiguration',
}
const faulty: JsonObject = { ...config, authorizers: 'all' }

test.each<[Changes, readonly JsonObject[], readonly string[] | undefined]>([
  [{}, [], ['Node', 'RBAC']],
  [{ 'authorization-mode': null }, [], ['AlwaysAllow']],
  [file, [config], ['Node']],
  [file, [], undefined],
  [file, [faulty], undefined],
  [file, [config, config], undefined],
])('modes %#', (changes, objects, modes) => {
  const world = worldOf(beside(apiServer(changes), ...objects))
  const read = componentsOf(world, 'kube-apiserver').map((component) => modesOf(component, world))
  expect(read.map((one) => ('modes' in one ? one.modes : undefined))).toEqual([modes])
})
