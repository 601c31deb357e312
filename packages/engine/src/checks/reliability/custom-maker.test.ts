import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { customMaker } from './custom-maker.ts'

const prometheus = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'k8s', namespace: 'shop' },
}
const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'web', namespace: 'shop' } }

test('finds the custom resource that a label names', () => {
  const world = worldOf(only([prometheus, role]))
  expect(customMaker(world, 'shop', { app: 'k8s' })).toBe('Prometheus k8s')
  expect(customMaker(world, 'other', { app: 'k8s' })).toBeUndefined()
  // Built in, and makes no pods
  expect(customMaker(world, 'shop', { app: 'web' })).toBeUndefined()
})
