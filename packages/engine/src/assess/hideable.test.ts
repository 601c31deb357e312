import { expect, test } from 'vitest'
import { hardenedPod } from '../checks/hardened-world.ts'
import { hideable } from './hideable.ts'

const pod = hardenedPod({ args: ['--note', 'hunter2xy'], env: [{ name: 'PASSWORD', value: 'web' }] })

test('hides what only free texts hold, the longest first', () => {
  expect(hideable(pod, new Set(['hunter2', 'hunter2xy']))).toEqual(['hunter2xy', 'hunter2'])
})

test.each(['shop', 'frontend', 'PASSWORD', 'RuntimeDefault', 'registry.example'])(
  'does not hide %s, which a fixed field says',
  (word) => {
    expect(hideable(pod, new Set([word]))).toEqual([])
  },
)

test('does not hide what is too short to be told from words', () =>
  expect(hideable(pod, new Set(['xy', 'h2x']))).toEqual([]))
