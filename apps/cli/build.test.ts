import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const here = import.meta.dirname
let packed = ''

beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), 'seaworthy-packed-'))
  const built = spawnSync(process.execPath, [join(here, 'build.ts'), join(packed, 'dist')], { encoding: 'utf8' })
  expect(built.stderr).toBe('')
  for (const part of ['bin', 'package.json']) cpSync(join(here, part), join(packed, part), { recursive: true })
  writeFileSync(
    join(packed, 'pod.yaml'),
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: b, image: c}]}\n',
  )
}, 120_000)

afterAll(() => rmSync(packed, { recursive: true, force: true }))

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, bin = 'seaworthy.js') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(packed, 'bin', bin), ...args], {
    cwd: packed,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })
  return { stdout, stderr, status }
}

const scan = ['scan', 'pod.yaml', '--tier', 'all', '-f', 'json', '--at', '2026-01-01T00:00:00Z']

describe('the packed bundle', () => {
  test('answers its version', () => {
    const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { version: string }
    const answer = { stdout: `${version}\n`, stderr: '', status: 0 }
    expect(run(['--version'])).toEqual(answer)
    expect(run(['--version'], {}, 'kubectl-seaworthy.js')).toEqual(answer)
  })

  test('judges as the source does, also with what the run before compiled', { timeout: 120_000 }, () => {
    const source = spawnSync(process.execPath, [join(here, 'bin/seaworthy.js'), ...scan], {
      cwd: packed,
      encoding: 'utf8',
    })
    const cache = join(packed, 'cache')
    const first = run(scan, { XDG_CACHE_HOME: cache })
    expect(first).toEqual({ stdout: source.stdout, stderr: source.stderr, status: source.status })
    const folder = join(cache, 'seaworthy/compiled')
    const [file = '', ...more] = readdirSync(folder)
    expect(more).toEqual([])
    expect(run(scan, { XDG_CACHE_HOME: cache })).toEqual(first)
    // What was damaged is not used, but written again.
    const compiled = readFileSync(join(folder, file))
    for (const damaged of [
      compiled.subarray(0, 5000),
      Buffer.concat([compiled.subarray(0, -9), Buffer.from('damaged!!')]),
    ]) {
      writeFileSync(join(folder, file), damaged)
      expect(run(scan, { XDG_CACHE_HOME: cache })).toEqual(first)
      expect(readdirSync(folder)).toEqual([file])
      expect(readFileSync(join(folder, file)).subarray(-9)).not.toEqual(Buffer.from('damaged!!'))
      expect(readFileSync(join(folder, file)).length).toBeGreaterThan(100_000)
    }
  })

  test('runs where nothing can be kept', () => {
    const wanted = run(scan)
    expect(wanted.status).toBe(0)
    expect(run(scan, { HOME: '/dev/null' })).toEqual(wanted)
  })

  test('holds ASCII only', () => {
    for (const name of readdirSync(join(packed, 'dist/chunks'))) {
      // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
      expect([name, /[^\0-\x7f]/.test(readFileSync(join(packed, 'dist/chunks', name), 'utf8'))]).toEqual([name, false])
    }
  })
})
