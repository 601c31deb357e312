import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, plainPod, privilegedPod, program, remove, run, runCommand } from '../../testing/run-program.ts'

const one = ['--check', 'privileged-container', '--at', '2026-11-25T12:00:00Z']
let cwd = ''
beforeAll(() => {
  cwd = folderOf({
    'bad/pod.yaml': privilegedPod(),
    'good/pod.yaml': plainPod(),
    'broken/a.yaml': 'a: [1\n',
    'broken/b.yaml': privilegedPod(),
    'excepted/seaworthy.yaml': `exceptions:
  - { check: C-0057, object: { kind: Pod, name: web }, reason: The debugger, expires: "2026-12-31" }
`,
    'excepted/pod.yaml': privilegedPod(),
    'annotated.yaml': privilegedPod(
      'web',
      '  annotations:\n    except.seaworthy.dev/privileged-container: "2026-11-25 Until the debugger is gone"\n',
    ),
  })
})
afterAll(() => remove(cwd))

interface Report {
  readonly findings: {
    readonly check: string
    readonly status: string
    readonly object: { readonly name: string; readonly namespace: string }
    readonly file: string
    readonly line: number
    readonly suppressed?: { readonly by: string; readonly reason: string; readonly expires?: string }
  }[]
  readonly coverage: { readonly problems: { readonly code: string; readonly message: string }[] }
  readonly at: string
  readonly summary: { readonly passed: number; readonly suppressed: number }
  readonly target: Readonly<Record<string, string>>
}

async function json(...args: string[]): Promise<Report & { code: number | null; err: string }> {
  const { code, out, err } = await run(['scan', ...args, ...one, '-f', 'json'], { cwd })
  return { ...(JSON.parse(out) as Report), code, err }
}

describe('exit codes', () => {
  test.each([
    { args: ['bad'], code: 0, why: 'findings alone change nothing' },
    { args: ['bad', '--fail-on', 'critical'], code: 1, why: 'a finding at the gate' },
    { args: ['bad', '--fail-on', 'low:2'], code: 0, why: 'fewer than the count' },
    { args: ['good', '--fail-on', 'low,unknown'], code: 0, why: 'clean' },
    { args: ['broken', '--fail-on', 'critical'], code: 2, why: 'bad input is more than findings' },
    { args: ['nowhere.yaml'], code: 2, why: 'what is not there' },
    { args: ['bad', '-o', 'json=/nowhere/at/all.json', '--fail-on', 'low'], code: 3, why: 'the world failed' },
  ])('$code: $why', async ({ args, code }) => {
    expect((await run(['scan', ...args, ...one], { cwd })).code).toBe(code)
  })

  test.skipIf(process.platform !== 'linux')(
    '3 is more than 2: a file that the system cannot read, and the rest is judged',
    async () => {
      const report = await json('broken', '/proc/self/mem')
      expect(report.code).toBe(3)
      expect(report.findings).toMatchObject([{ check: 'privileged-container', file: 'broken/b.yaml', line: 10 }])
    },
  )
})

describe('usage', () => {
  test.each([
    [
      ['--fail-on', 'hihg'],
      '--fail-on wants low, medium, high, critical or unknown, and a count from 1 after a colon if you like (high:5), not "hihg"\n',
    ],
    [['--fail-on', 'high:0'], 'not "high:0"\n'],
    [
      ['--tier', 'secutity'],
      '--tier takes security, reliability, hygiene, opinion, all, not "secutity". Did you mean security?\n',
    ],
    [['--chek', 'x'], 'seaworthy scan has no option --chek. Did you mean --check? See "seaworthy scan --help"\n'],
    [['--check', 'no-such-check'], 'No check has the id or alias "no-such-check". See "seaworthy checks"\n'],
    [['--at', 'yesterday'], '--at wants a time such as 2026-11-25T12:00:00Z, not "yesterday"\n'],
    [['-o', 'report.xyz'], '-o wants FORMAT=FILE or a file with the ending of a format, not "report.xyz"'],
    [['--baseline', 'none.json'], 'none.json does not exist; write it with "seaworthy scan -o json=none.json"\n'],
    [['--framework', 'nas'], '--framework takes '],
    [['.', '--cluster'], 'Give paths or --cluster (--context), not both\n'],
    [
      ['--cluster', '--offline'],
      '--offline makes no network call, so a live cluster cannot be read; scan a snapshot instead\n',
    ],
    [['--kubeconfig', 'none', '--cluster'], '/none cannot be read: there is no such file\n'],
    [['--format'], '--format wants a value: --format FORMAT. See "seaworthy scan --help"\n'],
    [['--open=yes'], '--open takes no value. See "seaworthy scan --help"\n'],
    [['none.json.zst'], 'none.json.zst'],
  ])('%j', async (args, text) => {
    const { code, out, err } = await run(['scan', ...args], { cwd })
    expect(err).toContain(text)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})

describe('what stands where', () => {
  test('the report on standard output, nothing on standard error, no colour and no progress for a program', async () => {
    const { out, err } = await run(['scan', 'bad', ...one], { cwd })
    expect(err).toBe('')
    expect(out).toContain('privileged: true')
    // oxlint-disable-next-line no-control-regex -- it is what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })

  test('problems of the input: in the table, and beside other formats on standard error', async () => {
    const table = await run(['scan', 'broken', ...one], { cwd })
    expect(table.err).toBe('')
    expect(table.out).toContain('broken/a.yaml:2:1')
    const other = await run(['scan', 'broken', ...one, '-f', 'csv'], { cwd })
    expect(other.err).toMatch(/^broken\/a\.yaml:2:1: \S.*; wanted: .*\n$/)
  })

  test('nothing with --quiet but the problems', async () => {
    expect(await run(['scan', 'bad', ...one, '-q'], { cwd })).toMatchObject({ out: '', err: '' })
    expect((await run(['scan', 'broken', ...one, '-q'], { cwd })).err).toContain('broken/a.yaml:2:1')
  })

  test.each([
    { env: {}, args: [], color: false },
    { env: { FORCE_COLOR: '1' }, args: [], color: true },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, args: [], color: false },
    { env: { NO_COLOR: '1' }, args: ['--color', 'always'], color: true },
    { env: { FORCE_COLOR: '1' }, args: ['--color', 'never'], color: false },
    { env: { NO_COLOR: '' }, args: ['--color', 'always'], color: true },
  ])('colour $color with $env and $args', async ({ env, args, color }) => {
    const { out } = await run(['scan', 'bad', ...one, ...args], { cwd, env })
    expect(out.includes('\u001B[')).toBe(color)
  })

  test('several reports at once, by name and by ending, never coloured', async () => {
    const files = { sarif: 'r.sarif', html: 'page.html', junit: 'tests.xml', csv: 'x.csv', markdown: 'x.md' }
    const outputs = Object.entries(files).flatMap(([format, file]) => ['-o', `${format}=${file}`])
    const { code } = await run(['scan', 'bad', ...one, ...outputs, '-o', 'all.json', '-q', '--color', 'always'], {
      cwd,
    })
    expect(code).toBe(0)
    const read = (file: string): string => readFileSync(join(cwd, file), 'utf8')
    expect((JSON.parse(read('all.json')) as Report).findings).toHaveLength(1)
    expect((JSON.parse(read('r.sarif')) as { version: string }).version).toBe('2.1.0')
    expect(read('page.html')).toMatch(/^<!doctype html>/i)
    for (const file of Object.values(files)) {
      expect(read(file)).toContain('privileged')
      expect(read(file)).not.toContain('\u001B[')
    }
  })

  test('the reader may go away', async () => {
    const shell = `"${process.execPath}" "${program}" checks --format json | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`
    expect(await runCommand('bash', ['-c', shell], { cwd })).toMatchObject({ out: '0\n', err: '' })
  })
})

describe('targets', () => {
  test('standard input, a glob, several paths once each', async () => {
    const stdin = await run(['scan', '-', ...one, '-f', 'json'], { cwd, input: privilegedPod('in') })
    expect(JSON.parse(stdin.out)).toMatchObject({
      target: { kind: 'stdin' },
      findings: [{ object: { name: 'in' }, file: '-' }],
    })
    const glob = await json('*/p*.yaml', 'bad', './bad/pod.yaml')
    expect(glob.findings.map(({ file }) => file)).toEqual(['bad/pod.yaml', 'excepted/pod.yaml'])
  })

  test('nothing to judge is no pass', async () => {
    const empty = folderOf({ 'notes.txt': 'x', 'empty.yaml': '' })
    for (const path of ['.', 'empty.yaml', '-']) {
      const { code, err } = await run(['scan', path, '-f', 'json'], { cwd: empty, input: '' })
      expect(err).toContain(`${path}: Found no Kubernetes object`)
      expect(code).toBe(2)
    }
    remove(empty)
  })

  test('--namespace names the namespace of objects that name none, --at the moment', async () => {
    const report = await json('bad', '-n', 'shop')
    expect(report.findings).toMatchObject([{ object: { namespace: 'shop' } }])
    expect(report.at).toBe('2026-11-25T12:00:00.000Z')
  })

  test('the same input gives the same bytes', async () => {
    const [a, b] = await Promise.all([
      run(['scan', 'bad', ...one, '-f', 'json'], { cwd }),
      run(['scan', 'bad', ...one, '-f', 'json'], { cwd }),
    ])
    expect(a.out).toBe(b.out)
  })
})

describe('choosing checks', () => {
  test.each([
    ['an alias', ['--check', 'c-0057'], ['privileged-container']],
    ['several with a comma', ['--check', 'privileged-container,KSV-0017'], ['privileged-container']],
    ['all but one', ['--tier', 'security', '--skip-check', 'C-0057'], []],
  ])('%s', async (_, args, wanted) => {
    const { out } = await run(['scan', 'bad', ...args, '-f', 'json'], { cwd })
    const found = (JSON.parse(out) as Report).findings.map(({ check }) => check)
    expect(found.filter((check) => check === 'privileged-container')).toEqual(wanted)
  })

  test('--show passed lists what passed', async () => {
    const passed = await json('good', '--show', 'passed')
    expect(passed.findings).toMatchObject([{ check: 'privileged-container', status: 'pass' }])
    expect((await json('good')).findings).toEqual([])
  })

  test('--open leaves what is not in the files unknown', async () => {
    const at = async (...open: string[]) => {
      const { out } = await run(['scan', 'bad', '--check', 'pod-without-network-policy', ...open, '-f', 'json'], {
        cwd,
      })
      return new Set((JSON.parse(out) as Report).findings.map(({ status }) => status))
    }
    expect([...(await at())]).toContain('fail')
    expect([...(await at('--open'))]).toEqual(['unknown'])
  })
})

describe('what somebody decided to live with', () => {
  test('by the configuration of the working folder, with an alias', async () => {
    const { out, code } = await run(['scan', 'pod.yaml', ...one, '-f', 'json', '--fail-on', 'low'], {
      cwd: join(cwd, 'excepted'),
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ suppressed: { by: 'config', reason: 'The debugger', expires: '2026-12-31' } }],
      summary: { suppressed: 1 },
    })
  })

  test('by annotation, to the end of its day; then it is told and counts again', async () => {
    const scan = (at: string) =>
      run(['scan', 'annotated.yaml', '--check', 'privileged-container', '--at', at, '-f', 'json', '--fail-on', 'low'], {
        cwd,
      })
    expect((await scan('2026-11-25T23:59:59Z')).code).toBe(0)
    const late = await scan('2026-11-26T00:00:00Z')
    expect(late.code).toBe(1)
    expect((JSON.parse(late.out) as Report).coverage.problems).toMatchObject([
      { code: 'expired-exception', message: 'The exception for privileged-container expired on 2026-11-25' },
    ])
  })

  test.each([
    ['{ check: nothing-like-it, reason: x, expires: "2027-01-01" }', 'unknown-exception', 0],
    ['{ check: C-0057, expires: "2027-01-01" }', 'bad-exception', 2],
    ['{ check: C-0057, reason: x }', 'bad-exception', 2],
    ['{ check: C-0057, reason: x, expires: "2020-01-01" }', 'expired-exception', 0],
  ])('an exception such as %s has no effect and is told', async (entry, code, exit) => {
    const own = folderOf({ 'c.yaml': `exceptions: [${entry}]\n`, 'pod.yaml': privilegedPod() })
    const ran = await run(['scan', 'pod.yaml', '--config', 'c.yaml', ...one, '-f', 'json'], { cwd: own })
    remove(own)
    const { findings, coverage } = JSON.parse(ran.out) as Report
    expect(findings[0]?.suppressed).toBeUndefined()
    expect(coverage.problems).toMatchObject([{ code }])
    expect(ran.code).toBe(exit)
  })

  test('by a baseline: what it holds is known, what is new counts', async () => {
    await run(['scan', 'bad', ...one, '-q', '-o', 'base.json'], { cwd })
    const known = await json('bad', '--baseline', 'base.json', '--fail-on', 'low')
    expect(known).toMatchObject({ code: 0, findings: [{ suppressed: { by: 'baseline' } }] })
    const more = await json('bad', '-n', 'other', '--baseline', 'base.json', '--fail-on', 'low')
    expect(more.code).toBe(1)
    // A report that was written over a baseline serves as the next one.
    await run(['scan', 'bad', ...one, '-q', '--baseline', 'base.json', '-o', 'base2.json'], { cwd })
    expect((await json('bad', '--baseline', 'base2.json', '--fail-on', 'low')).code).toBe(0)
  })
})

test('kubectl runs it as a plugin', async () => {
  const bin = folderOf({ 'kubectl-seaworthy': `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n` })
  await runCommand('chmod', ['+x', join(bin, 'kubectl-seaworthy')])
  const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` }
  const hasKubectl = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'kubectl')))
  const [command, ...rest] = hasKubectl ? ['kubectl', 'seaworthy'] : ['kubectl-seaworthy']
  const { out, code } = await runCommand(
    command ?? '',
    [...rest, 'scan', 'bad', ...one, '-f', 'csv', '--fail-on', 'low'],
    { cwd, env },
  )
  remove(bin)
  expect(out).toContain('privileged-container')
  expect(code).toBe(1)
})
