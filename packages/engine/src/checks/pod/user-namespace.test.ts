import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

test.each([
  ['absent', { hostUsers: null }, 'v1.36.0', false],
  ['true', { hostUsers: true }, 'v1.36.0', false],
  ['false', { hostUsers: false }, 'v1.36.0', true],
  ['false where the version is not known', { hostUsers: false }, 'unknown', true],
  ['false where the field is dropped by default', { hostUsers: false }, 'v1.32.9', false],
  ['false in the first version that keeps it by default', { hostUsers: false }, 'v1.33.0', true],
])('hostUsers %s', (_, spec, version, expected) => {
  const world = worldOf(pod({}, spec, {}, { version }))
  const workload = world.workloads[0]
  expect(workload && hasOwnUserNamespace(workload, world)).toBe(expected)
})
