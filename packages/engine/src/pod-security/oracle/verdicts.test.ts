import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { changes, judgePod } from '../judge-pod.ts'
import type { PodInput } from '../pod.ts'
import type { Level } from '../version.ts'

interface Stretch {
  readonly from: number
  readonly checks: string
}

interface Verdict {
  readonly pod: PodInput
  readonly baseline: readonly Stretch[]
  readonly restricted: readonly Stretch[]
}

// The newest minor that the oracle's release knows.
const oracleMinor = 36

const file = process.env['PSS_VERDICTS'] ?? new URL('./verdicts.jsonl', import.meta.url)
const verdicts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Verdict)

function ours(pod: PodInput, level: Level): Stretch[] {
  const stretches: Stretch[] = []
  for (let minor = 0; minor <= oracleMinor; minor += 1) {
    const { allowed, violations, unknown } = judgePod(pod, level, { minor })
    const ids = [...new Set(violations.map(({ check }) => check))]
    if (allowed !== (ids.length === 0) || unknown.length > 0) throw new Error(`Not judged: ${JSON.stringify(unknown)}`)
    const checks = ids.sort().join(' ')
    if (stretches.at(-1)?.checks !== checks) stretches.push({ from: minor, checks })
  }
  return stretches
}

function sorted(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map(({ from, checks }) => ({ from, checks: checks.split(' ').sort().join(' ') }))
}

describe('random pods, judged by the Kubernetes project itself', () => {
  test('there are some, and every change of version is among them', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(200)
    const seen = new Set(
      verdicts.flatMap(({ baseline, restricted }) => [...baseline, ...restricted].map(({ from }) => from)),
    )
    expect(changes.filter((minor) => minor <= oracleMinor && !seen.has(minor))).toEqual([])
  })

  test.each(['baseline', 'restricted'] as const)('the same checks forbid them at %s, v1.0 to v1.36', (level) => {
    for (const verdict of verdicts) {
      expect(ours(verdict.pod, level), JSON.stringify(verdict.pod)).toEqual(sorted(verdict[level]))
    }
  })
})
