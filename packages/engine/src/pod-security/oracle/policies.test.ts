import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatPath } from '../../model/path.ts'
import { builtInConfig } from '../admission-config.ts'
import type { AdmissionConfig } from '../admission-config.ts'
import { namespacePolicy } from '../namespace-policy.ts'
import { formatVersion, modes, parseLevel, parseVersion } from '../version.ts'
import type { LevelVersion, Mode } from '../version.ts'

interface PolicyCase {
  readonly labels: Readonly<Record<string, string>>
  readonly defaults: Readonly<Record<Mode, string>>
  readonly policy: Readonly<Record<Mode, string>>
  readonly invalid: readonly string[]
}

const file = process.env['PSS_POLICIES'] ?? new URL('./policies.jsonl', import.meta.url)
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as PolicyCase)

function levelVersion(text: string): LevelVersion {
  const [level = '', version = ''] = text.split(':')
  return { level: parseLevel(level) ?? 'restricted', version: parseVersion(version) ?? 'latest' }
}

// Minors beyond 2^53 lose digits here; they mean the newest version all the same.
function digitsLost(text: string): string {
  return text.replace(/\d{17,}/, (digits) => String(Number(digits)))
}

describe('random labels, read by the Kubernetes project itself', () => {
  test('give the same policies and the same complaints', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
    for (const { labels, defaults, policy, invalid } of cases) {
      const config: AdmissionConfig = {
        ...builtInConfig,
        defaults: {
          enforce: levelVersion(defaults.enforce),
          audit: levelVersion(defaults.audit),
          warn: levelVersion(defaults.warn),
        },
      }
      const ours = namespacePolicy({ labels }, config)
      for (const mode of modes) {
        const known = ours[mode]
        if ('unknown' in known) throw new Error(known.unknown)
        expect(`${known.level}:${formatVersion(known.version)}`, JSON.stringify({ labels, defaults, mode })).toBe(
          digitsLost(policy[mode]),
        )
      }
      const paths = ours.problems.map(({ path }) => formatPath(path).replaceAll('"', ''))
      expect(paths.sort(), JSON.stringify(labels)).toEqual([...invalid].sort())
    }
  })
})
