import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allChecks } from '@seaworthy/engine/assess/assess.ts'
import { parse } from './arguments.ts'
import { scan } from './commands/scan.ts'
import { checksFor, chooseFrameworks, controlsOf } from './frameworks.ts'

const ids = (checks: readonly { readonly id: string }[]): readonly string[] => checks.map(({ id }) => id)
const args = (...given: string[]) => parse(scan.spec, given)

test.each([
  [['nsa'], ['nsa']],
  [['NSA, cis'], ['nsa', 'cis']],
  [
    ['cis', 'nsa', 'cis'],
    ['nsa', 'cis'],
  ],
  [['all'], ['nsa', 'cis', 'pss', 'mitre', 'owasp', 'ms-threat-matrix']],
])('%j chooses %j', (given, chosen) => expect(ids(chooseFrameworks(given))).toEqual(chosen))

test('an unknown framework is named, with what is known', () =>
  expect(() => chooseFrameworks(['msi'])).toThrow(
    '--framework takes nsa, cis, pss, mitre, owasp, ms-threat-matrix or all, not "msi"',
  ))

describe('the checks of a framework', () => {
  const cis = chooseFrameworks(['cis'])
  const own = new Set(cis.flatMap(({ controls }) => controls.flatMap(({ checks }) => checks)))
  test('are those of its controls, of every tier', () => {
    expect(new Set(ids(checksFor(cis, args())))).toEqual(own)
    expect(new Set(checksFor(cis, args()).map(({ tier }) => tier))).toContain('hygiene')
  })
  test('--tier adds', () => {
    const checks = checksFor(cis, args('--tier', 'security'))
    expect(ids(checks)).toEqual(expect.arrayContaining([...own]))
    expect(checks).toEqual(expect.arrayContaining(allChecks().filter(({ tier }) => tier === 'security')))
    expect(checks.length).toBeLessThan(allChecks().length)
  })
  test('--skip-check takes away, by alias too', () =>
    expect(ids(checksFor(cis, args('--skip-check', 'C-0057')))).not.toContain('privileged-container'))
  test('--check decides alone', () =>
    expect(ids(checksFor(cis, args('--check', 'privileged-container')))).toEqual(['privileged-container']))
})

test('a check knows its controls', () => {
  expect(controlsOf('privileged-container')).toEqual(
    expect.arrayContaining([
      'nsa:1.4',
      'cis:5.2.2',
      'pss:privileged',
      'mitre:T1611',
      'owasp:K01:2025',
      'ms-threat-matrix:MS-TA9018',
    ]),
  )
  expect(controlsOf('no-such-check')).toEqual([])
})

test('a scan without --framework does not load the frameworks', () => {
  const loaded = loadedBy(join(import.meta.dirname, 'commands/scan.ts'))
  expect(loaded.filter((file) => file.includes('/assess/assess.ts'))).toHaveLength(1)
  expect(loaded.filter((file) => /frameworks/.test(file))).toEqual([])
})

/** The modules that a module loads when it is loaded: its imports that stand at the top and are not of types only. */
function loadedBy(start: string): readonly string[] {
  const engine = join(import.meta.dirname, '../../../packages/engine/src')
  const sources = join(import.meta.dirname, '../../../packages/sources/src')
  const seen = new Set([start])
  for (const file of seen) {
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type)[^;]*? from '([^']+)'/gm,
    )) {
      if (from.startsWith('.')) seen.add(join(dirname(file), from))
      else if (from.startsWith('@seaworthy/engine/')) seen.add(join(engine, from.slice('@seaworthy/engine/'.length)))
      else if (from.startsWith('@seaworthy/sources/')) seen.add(join(sources, from.slice('@seaworthy/sources/'.length)))
    }
  }
  return [...seen]
}
