// Whole-product goldens: the real program on the evidence of each folder, compared with what a user saw before.
// UPDATE=1 npx vitest run scenarios    rewrites what is expected; read the difference before you commit it.
//
// scenario.json: { why, needs?, folder?, runs: [{ args, exit, expected: "expected.txt" }] }. The program runs in the scenario's
// own folder (or in `folder`, seen from there). What it says on standard error follows in expected.<name>.stderr, if it says
// anything.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findProgram } from '@seaworthy/sources/render/find-program.ts'
import { run } from '../apps/cli/testing/run-program.ts'
import { steady } from './steady.ts'

interface ScenarioRun {
  readonly args: readonly string[]
  readonly exit: number
  readonly expected: string
}

interface Scenario {
  readonly why: string
  /** Each entry names programs of which one must be there. */
  readonly needs?: readonly (readonly string[])[]
  readonly folder?: string
  readonly runs: readonly ScenarioRun[]
}

const update = process.env['UPDATE'] === '1'
const at = ['--at', '2026-11-25T00:00:00Z']
const PATH = `${process.env['PATH'] ?? ''}${delimiter}${join(homedir(), '.cache/seaworthy/bin')}`
const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('there are scenarios', () => expect(names.length).toBeGreaterThan(10))

describe.each(names)('%s', (name) => {
  const folder = join(import.meta.dirname, name)
  const scenario = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')) as Scenario
  const missing = (scenario.needs ?? []).find((any) => any.every((one) => findProgram(one, { PATH }) === undefined))
  if (missing !== undefined)
    process.stderr.write(`SKIPPED: scenarios/${name} needs ${missing.join(' or ')}; .ci/install-renderers installs it\n`)

  test.skipIf(missing !== undefined).each(scenario.runs)('$expected: $args', async ({ args, exit, expected }) => {
    const cwd = join(folder, scenario.folder ?? '.')
    const { code, out, err } = await run([...args, ...at], { cwd, env: { PATH } })
    const file = join(folder, expected)
    agrees(file, steady(out, args))
    agrees(`${file}.stderr`, err)
    expect(code).toBe(exit)
  })

  test('holds what its runs expect, and nothing else', () => {
    const wanted = new Set(scenario.runs.map(({ expected }) => expected))
    expect(wanted.size).toBe(scenario.runs.length)
    const there = readdirSync(folder).filter((file) => file.startsWith('expected.'))
    for (const file of there.filter((one) => !wanted.has(one.replace(/\.stderr$/, '')))) {
      if (update) rmSync(join(folder, file))
      else expect.fail(`${name}/${file} belongs to no run`)
    }
    for (const file of wanted) expect(existsSync(join(folder, file)), `${name}/${file}`).toBe(true)
    const others = readdirSync(folder).filter((file) => !file.startsWith('expected.'))
    expect(others.filter((file) => file !== 'scenario.json' && file !== 'evidence')).toEqual([])
  })
})

/** A file that holds nothing does not exist. */
function agrees(file: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (update && before !== text) {
    if (text === '') rmSync(file, { force: true })
    else {
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
    }
    return
  }
  expect(text, `${file}; UPDATE=1 rewrites it`).toBe(before)
}
