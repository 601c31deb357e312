// Input that nobody should write and somebody will: each gives a clear error with its place, the rest is judged, and the
// exit code says so. Never a crash, never a pass, never a hang.

import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, privilegedPod, remove, run } from '../testing/run-program.ts'

const pod = privilegedPod()
let cwd = ''
beforeAll(() => {
  cwd = folderOf()
})
afterAll(() => remove(cwd))

interface Report {
  readonly findings: readonly {
    readonly check: string
    readonly status: string
    readonly object: { readonly name: string }
  }[]
  readonly coverage: {
    readonly problems: readonly {
      readonly code: string
      readonly message: string
      readonly at: { readonly file: string; readonly line?: number; readonly column?: number }
    }[]
  }
}

async function scan(...paths: string[]): Promise<{ code: number | null; err: string; report: Report }> {
  const { code, out, err } = await run(
    ['scan', ...paths, '--check', 'privileged-container', '-f', 'json', '--fail-on', 'low'],
    { cwd },
  )
  expect(err).not.toContain('Internal error')
  return { code, err, report: JSON.parse(out) as Report }
}

function power(levels: number, item: (before: string) => string, first: string): string {
  return Array.from(
    { length: levels },
    (_, level) => `a${level}: &a${level} ${level === 0 ? first : item(`*a${level - 1}`)}\n`,
  ).join('')
}

const nine = (alias: string): string => Array.from({ length: 9 }, () => alias).join(', ')
const stream = (text: string, count: number): string => Array.from({ length: count }, () => text).join('')

/** Each stands in a file beside a pod that must still be judged. The place is `line:column` of the first problem. */
const inputs: readonly (readonly [name: string, content: string | Uint8Array, place: string, message: string])[] = [
  [
    'aliases that grow without end',
    power(12, (one) => `[${nine(one)}]`, `[x, x]`),
    '1:10',
    'Found too many values that come from aliases',
  ],
  [
    'merges that grow without end',
    power(14, (one) => `{ <<: [${nine(one)}], k: 1 }`, '{ x: 1 }'),
    '',
    'Found too many values that come from aliases',
  ],
  [
    'an anchor that holds its alias',
    'a: &a\n  b: *a\n',
    '2:6',
    'Found an alias inside the value that its anchor names',
  ],
  ['an alias of nothing', 'a: *b\n', '1:4', 'Found an alias without its anchor before it'],
  [
    'lists nested in lists',
    `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
    '1:516',
    'Found more than 512 nested levels',
  ],
  [
    'maps nested in maps',
    Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    '513:513',
    'Found more than 512 nested levels',
  ],
  [
    'JSON nested without end',
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    '1:1',
    'Found more than 512 nested levels',
  ],
  ['a key twice', `${pod}spec: {}\n`, '11:1', 'Found the key "spec" twice in one map'],
  ['a tab', 'apiVersion: v1\nkind: Pod\nmetadata:\n\tname: p\n', '4:1', 'Found a tab where only spaces may indent'],
  [
    'bytes that are not UTF-8',
    Buffer.concat([Buffer.from(`${pod}x: `), Buffer.from([0xff])]),
    '11:4',
    'The bytes here are not UTF-8, so the file was not read',
  ],
  [
    'half of UTF-16',
    Buffer.from([0xff, 0xfe, 0x61]),
    '1:1',
    'The file begins as UTF-16 and holds bytes that are not, so it was not read',
  ],
  ['a control character', 'a: "\u0001"\n', '1:5', 'Found the control character U+0001'],
  ['an end too early', 'a: [1,\n', '2:1', 'Found the end of the document'],
  ['no apiVersion', 'kind: Pod\n', '1:1', 'Cannot tell what object this is: apiVersion is missing, kind Pod'],
  [
    'a list for an apiVersion',
    'apiVersion: [v1]\nkind: Pod\n',
    '1:1',
    'Cannot tell what object this is: apiVersion is a list, kind Pod',
  ],
  [
    'a map for a kind',
    'apiVersion: v1\nkind: {}\n',
    '1:1',
    'Cannot tell what object this is: apiVersion v1, kind is a map',
  ],
  ['no name', pod.replace('name: web', 'namespace: shop'), '1:1', 'Pod has no name'],
  ['no metadata', 'apiVersion: v1\nkind: Pod\nspec: {}\n', '1:1', 'Pod has no name'],
  [
    'a List of a number',
    'apiVersion: v1\nkind: List\nitems:\n- 1\n',
    '4:3',
    'Expected a Kubernetes object, got a number',
  ],
  ['a List of a text', 'apiVersion: v1\nkind: List\nitems: x\n', '1:1', 'The items of this List are a string'],
  ['a value after the end', 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n... x\n', '4:', 'Found '],
  ['text after a separator', '--- x\na: 1\n', '1:4', 'Found text after "---", where Kubernetes refuses the file'],
  ['a directive without end', '%YAML 9.9\n---\na: 1\n', '1:', 'Found YAML version 9.9, which Kubernetes refuses'],
]

describe('a file of its own', () => {
  test.each(inputs)('%s', async (name, content, place, message) => {
    const folder = name.replaceAll(/\W/g, '-')
    mkdirSync(join(cwd, folder))
    writeFileSync(join(cwd, folder, 'bad.yaml'), content)
    writeFileSync(join(cwd, folder, 'good.yaml'), privilegedPod('beside'))
    const { code, err, report } = await scan(folder)
    const [problem] = report.coverage.problems
    expect(problem?.message).toContain(message)
    expect(err.startsWith(`${folder}/bad.yaml:${place}`), err.slice(0, 300)).toBe(true)
    expect([problem?.at.line, problem?.at.column].every((part) => (part ?? 0) > 0)).toBe(true)
    expect(code).toBe(2)
    expect(report.findings).toContainEqual(
      expect.objectContaining({ status: 'fail', object: expect.objectContaining({ name: 'beside' }) as unknown }),
    )
  })
})

describe('what is strange and right', () => {
  test.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\uFEFF${pod}`],
    ['CRLF', pod.replaceAll('\n', '\r\n')],
    ['UTF-16', Buffer.from(`\uFEFF${pod}`, 'utf16le')],
    ['no final line feed', pod.trimEnd()],
    [
      'an apiVersion that nobody knows beside it',
      `apiVersion: example.com/v9\nkind: Pod\nmetadata: { name: other }\n---\n${pod}`,
    ],
    ['a number too large for anybody', pod.replace('image:', 'x: 99999999999999999999999999\n      image:')],
    [
      'names of our own language',
      `${pod}---\napiVersion: v1\nkind: __proto__\nmetadata: { name: constructor, __proto__: { x: 1 } }\nspec: { __proto__: { privileged: false } }\n`,
    ],
    ['a line of 5 million characters', pod.replace('registry.example/app:1.0', `"${'x'.repeat(5_000_000)}"`)],
    ['comments without end', `${'# x\n'.repeat(200_000)}---\n${pod}`],
    ['documents without content', `${'---\n'.repeat(50_000)}${pod}`],
  ])('%s', async (name, content) => {
    const file = `${name.replaceAll(/\W/g, '-')}.yaml`
    writeFileSync(join(cwd, file), content)
    const { code, err, report } = await scan(file)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(report.findings).toMatchObject([{ check: 'privileged-container', object: { name: 'web' } }])
  })
})

describe('much of it ends, and is told', () => {
  test.each([
    [
      '100,001 documents',
      stream('---\na: 1\n', 100_001),
      'Found more than 100000 documents in one file; the rest was not read',
    ],
    [
      '20,000 broken documents',
      stream('---\na: [\n', 20_000),
      'Found the end of the document where a value should stand',
    ],
    ['a document of 70 MB', `a: "${'x'.repeat(70 * 1024 * 1024)}"\n`, 'Found a document of'],
  ])('%s', async (name, content, message) => {
    const file = `${name.replaceAll(/\W/g, '-')}.yaml`
    writeFileSync(join(cwd, file), content)
    const { code, out, err } = await run(['scan', file, '--check', 'privileged-container'], { cwd })
    expect({ code, err }).toEqual({ code: 2, err: '' })
    expect(out.replaceAll(/\s+/g, ' ')).toContain(message)
    expect(out.length).toBeLessThan(20_000)
  })

  test('a List of 200,000 objects', async () => {
    const items = stream('{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}},', 200_000)
    writeFileSync(join(cwd, 'list.json'), `{"apiVersion":"v1","kind":"List","items":[${items.slice(0, -1)}]}`)
    expect((await scan('list.json')).code).toBe(0)
  })
})

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test('pipes and devices do not hang: a pipe that nobody writes to, a device without end', async () => {
    execFileSync('mkfifo', [join(cwd, 'silent.yaml')])
    expect((await scan('silent.yaml')).report.coverage.problems).toMatchObject([{ code: 'nothing-found' }])
    expect((await scan('/dev/zero')).report.coverage.problems).toMatchObject([
      { message: 'This is a device, not a file' },
    ])
  })

  test('a pipe that speaks is read', async () => {
    const pipe = join(cwd, 'speaks.yaml')
    execFileSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', `cat > "${pipe}"`], { stdio: ['pipe', 'ignore', 'ignore'] })
    writer.stdin.end(pod)
    const { code, report } = await scan('speaks.yaml')
    writer.kill()
    // Where the writer was not there yet, the pipe was empty.
    if (code !== 2) expect(report.findings).toHaveLength(1)
  })

  test('links that lead in circles', async () => {
    mkdirSync(join(cwd, 'circle/a'), { recursive: true })
    symlinkSync('..', join(cwd, 'circle/a/up'))
    symlinkSync('b.yaml', join(cwd, 'circle/c.yaml'))
    symlinkSync('c.yaml', join(cwd, 'circle/b.yaml'))
    writeFileSync(join(cwd, 'circle/a/pod.yaml'), pod)
    const { code, report } = await scan('circle')
    expect(code).toBe(2)
    expect(report.coverage.problems.map(({ message }) => message)).toEqual([
      'The link leads back to itself',
      'The link leads back to itself',
    ])
    expect(report.findings).toHaveLength(1)
  })

  test('a folder for a values file, for a configuration, for a report', async () => {
    writeFileSync(join(cwd, 'pod.yaml'), pod)
    for (const [option, code] of [
      ['--config', 2],
      ['--baseline', 3],
      ['--admission-config', 2],
    ] as const) {
      const ran = await run(['scan', 'pod.yaml', option, '.', '-q'], { cwd })
      expect(ran.err, option).toMatch(/older stands where a file was expected|EISDIR/)
      expect(ran.code, option).toBe(code)
    }
  })
})

test('any node of a good object replaced by any other value: no crash, and no wrong pass', async () => {
  const values = ['null', '7', '"text"', 'true', '[]', '{}', '[null]', '{ a: null }']
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', labels: { app: 'web' }, annotations: { note: 'x' } },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: {
          containers: [
            {
              name: 'app',
              image: 'registry.example/app:1.0',
              ports: [{ containerPort: 80 }],
              env: [{ name: 'A', value: 'b' }],
              securityContext: { capabilities: { drop: ['ALL'] } },
            },
          ],
          volumes: [{ name: 'v', emptyDir: {} }],
        },
      },
    },
  }
  const documents: string[] = []
  const walk = (node: unknown, put: (value: string) => string): void => {
    for (const value of values) documents.push(put(value))
    const entries = Array.isArray(node)
      ? [...node.entries()]
      : typeof node === 'object' && node !== null
        ? Object.entries(node)
        : []
    for (const [key, child] of entries) {
      walk(child, (value) => put(written(node, key, value)))
    }
  }
  const written = (node: unknown, replaced: string | number, value: string): string =>
    Array.isArray(node)
      ? `[${node.map((item, index) => (index === replaced ? value : JSON.stringify(item))).join(', ')}]`
      : `{${Object.entries(node as object)
          .map(([key, item]) => `${JSON.stringify(key)}: ${key === replaced ? value : JSON.stringify(item)}`)
          .join(', ')}}`
  walk(deployment, (value) => value)
  writeFileSync(join(cwd, 'fuzz.yaml'), documents.map((text) => `---\n${text}\n`).join(''))
  const { code, out, err } = await run(['scan', 'fuzz.yaml', '--tier', 'all', '-f', 'json', '--show', 'passed'], {
    cwd,
  })
  expect(err).not.toContain('Internal error')
  expect(code).toBe(2)
  expect(out).not.toContain('Internal error')
  const { findings } = JSON.parse(out) as Report
  expect(findings.filter(({ status }) => status === 'unknown').length).toBeGreaterThan(500)
})
