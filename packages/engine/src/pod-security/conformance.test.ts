import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checksInForce, judgePod } from './judge-pod.ts'
import { podSecurityChecks } from './checks.ts'
import type { PodInput } from './pod.ts'
import { parseLevel, parseVersion } from './version.ts'
import type { Level, PssVersion } from './version.ts'

interface Conformance {
  readonly contents: readonly PodInput[]
  readonly cases: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const fixture = JSON.parse(readFileSync(new URL('./conformance.json', import.meta.url), 'utf8')) as Conformance

const groups = Object.entries(fixture.cases).map(([group, cases]) => {
  const [levelText = '', versionText = '', verdict = ''] = group.split('/')
  const level = parseLevel(levelText)
  const version = parseVersion(versionText)
  if (level === undefined || version === undefined) throw new Error(`No level and version: ${group}`)
  return { group, level, version, verdict, cases: Object.entries(cases) }
})

// A file is named for the check it was made for; where a stricter check has taken that one's place, for the overridden.
function expectedCheck(name: string, level: Level, version: PssVersion): string {
  const stem = name.replace(/\d+$/, '')
  const check = podSecurityChecks.find(({ id }) => id.toLowerCase() === stem)
  if (check === undefined) throw new Error(`No check for ${name}`)
  const inForce = checksInForce(level, version)
  if (inForce.includes(check.id)) return check.id
  const stricter = podSecurityChecks.find(({ id, overrides }) => overrides?.includes(check.id) && inForce.includes(id))
  if (stricter === undefined) throw new Error(`${check.id} is not in force`)
  return stricter.id
}

describe("the Kubernetes project's own pods", () => {
  test('are all here', () => {
    expect(groups.reduce((sum, { cases }) => sum + cases.length, 0)).toBe(4537)
    expect(groups).toHaveLength(2 * 38 * 2)
  })

  test.each(groups)('$group', ({ level, version, verdict, cases }) => {
    for (const [name, index] of cases) {
      const { metadata, spec } = fixture.contents[index] as PodInput
      const { allowed, violations, unknown } = judgePod({ metadata, spec }, level, version)
      expect(unknown, name).toEqual([])
      expect(allowed, name).toBe(verdict === 'pass')
      if (verdict !== 'fail') continue
      expect(
        violations.map(({ check }) => check),
        name,
      ).toContain(expectedCheck(name, level, version))
    }
  })

  test('pass everywhere at the privileged level', () => {
    for (const pod of fixture.contents) expect(judgePod(pod, 'privileged', 'latest').allowed).toBe(true)
  })
})
