import { describe, expect, test } from 'vitest'
import type { Judge, Violation } from './check.ts'
import { unlessUserNamespace, unlessWindows } from './exemptions.ts'
import { podOf } from './pod.ts'

const violation: Violation = { check: 'x', path: ['spec'], message: 'X' }

interface Exemption {
  readonly wrap: (judge: Judge) => Judge
  readonly exempt: readonly object[]
  readonly asked: readonly object[]
  readonly unknown: readonly object[]
}

const exemptions: Exemption[] = [
  {
    wrap: unlessWindows,
    exempt: [{ os: { name: 'windows' } }],
    asked: [{}, { os: null }, { os: {} }, { os: { name: 'linux' } }, { os: { name: '' } }],
    unknown: [{ os: 'windows' }, { os: { name: 7 } }],
  },
  {
    wrap: unlessUserNamespace,
    exempt: [{ hostUsers: false }],
    asked: [{}, { hostUsers: null }, { hostUsers: true }],
    unknown: [{ hostUsers: 'false' }, { hostUsers: 0 }, { hostUsers: {} }],
  },
]

describe.each(exemptions)('$wrap.name', ({ wrap, exempt, asked, unknown }) => {
  function judged(spec: object): [violations: number, doubts: number] {
    const pod = podOf({ metadata: {}, spec })
    return [wrap(() => [violation])(pod).length, pod.doubts.size]
  }

  test('leaves its pods alone, judges the others, and knows when it cannot tell', () => {
    expect(exempt.map(judged)).toEqual(exempt.map(() => [0, 0]))
    expect(asked.map(judged)).toEqual(asked.map(() => [1, 0]))
    expect(unknown.map(judged)).toEqual(unknown.map(() => [0, 1]))
  })
})
