import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { hardenedInit } from '../hardened-world.ts'
import { seccompUnconfined } from './seccomp-unconfined.ts'
import { subject } from './subject.ts'

test.each([
  ['pod', 'The pod'],
  ['container', 'Container web'],
  ['absent', 'Container web'],
] as const)('from %s: %s', (from, expected) => {
  const container = worldOf(pod()).workloads[0]?.containers[0]
  expect(container && subject(container, from)).toBe(expected)
})

test('two containers say the same of what their pod sets', () => {
  const fixture = pod(
    {},
    { initContainers: [hardenedInit()], securityContext: { seccompProfile: { type: 'Unconfined' } } },
  )
  const messages = runChecks([seccompUnconfined], worldOf(fixture)).verdicts.map(({ message }) => message)
  expect(messages).toEqual(['The pod runs without a seccomp profile', 'The pod runs without a seccomp profile'])
})
