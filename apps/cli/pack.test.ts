// What people install: packed by npm, installed from the file without a network, run from an empty folder.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from './src/commands/index.ts'
import { version } from './src/version.ts'
import { privilegedPod } from './testing/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-install-'))
/** Node of this run first: npm itself and what it installs run on it. */
const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter)
const env = { PATH, HOME: folder, npm_config_update_notifier: 'false' }
const hasNpm = spawnSync('npm', ['--version'], { env }).status === 0
if (!hasNpm) process.stderr.write('SKIPPED: the packed package, because npm was not found\n')

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

function npm(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('npm', [...args], { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

describe.skipIf(!hasNpm)('the package', () => {
  const app = join(folder, 'app')
  let packed: Packed

  function run(args: readonly string[], bin = 'seaworthy') {
    const { status, stdout, stderr } = spawnSync(join(app, 'node_modules/.bin', bin), [...args], {
      cwd: app,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  beforeAll(() => {
    const out = npm(['pack', '--json', '--pack-destination', folder], import.meta.dirname)
    packed = (JSON.parse(out.slice(out.indexOf('['))) as readonly Packed[])[0]!
    mkdirSync(app)
    writeFileSync(join(app, 'package.json'), '{ "private": true }')
    npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, packed.filename)], app)
    writeFileSync(join(app, 'pod.yaml'), privilegedPod())
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the program, its licence and its README, no source, and is small', () => {
    const paths = packed.files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin/seaworthy.js', 'dist/main.cjs']))
    expect(paths.filter((path) => !/^(?:LICENSE|README\.md|package\.json|bin\/.*|dist\/.*\.cjs)$/.test(path))).toEqual(
      [],
    )
    expect(packed.unpackedSize).toBeLessThan(6_000_000)
    for (const bin of ['bin/seaworthy.js', 'bin/kubectl-seaworthy.js'])
      expect((packed.files.find(({ path }) => path === bin)?.mode ?? 0) & 0o111, bin).toBe(0o111)
  })

  test('answers by both names', () => {
    const answer = { status: 0, stdout: `${version}\n`, stderr: '' }
    expect(run(['--version'])).toEqual(answer)
    expect(run(['--version'], 'kubectl-seaworthy')).toEqual(answer)
  })

  test.each([
    { args: ['scan', 'pod.yaml', '--tier', 'all', '--framework', 'all'], status: 0, says: 'privileged: true' },
    { args: ['scan', 'pod.yaml', '-f', 'html', '-q', '-o', 'report.json'], status: 0, says: '' },
    { args: ['diff', 'report.json', 'report.json'], status: 0, says: '' },
    { args: ['fix', 'pod.yaml', '--dry-run'], status: 0, says: '-        privileged: true' },
    { args: ['pss', 'pod.yaml', '--level', 'baseline'], status: 1, says: 'privileged' },
    { args: ['explain', 'C-0057'], status: 0, says: 'privileged-container' },
    { args: ['checks', '--format', 'json'], status: 0, says: '"privileged-container"' },
    { args: ['permissions'], status: 0, says: 'kind: ClusterRole' },
    { args: ['completion', 'bash'], status: 0, says: 'seaworthy' },
    { args: ['snapshot'], status: 2, says: '' },
  ])('$args', ({ args, status, says }) => {
    const ran = run(args)
    expect({ ...ran, stdout: '' }).toMatchObject({ status, stdout: '' })
    expect(ran.stdout).toContain(says)
  })

  test('every command was run', () => {
    const ran = ['scan', 'diff', 'fix', 'pss', 'explain', 'checks', 'permissions', 'completion', 'snapshot']
    expect(commands.map(({ name }) => name).toSorted()).toEqual(ran.toSorted())
  })
})
