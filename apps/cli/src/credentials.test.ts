// No credential that a manifest holds appears in any output: not in a report of any format, not in a caret line, a diff,
// an error or a file that is written. Each is a string that stands nowhere else.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formats } from '@seaworthy/engine/report/formats.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, remove, run } from '../testing/run-program.ts'

// Of the shapes that people use; none is real.
const env = 'kT9vQ2xLm4ZpR7sWenvA'
const argument = 'hN3bY8wXc6JfD1gKargB'
const annotation = 'pR5tU7yIo9PaS2dFannC'
const configMap = 'zX4cV6bNm8QwE1rTmapD'
const secretText = 'uI3oP5aSd7FgH9jKsecE'
const secretData = Buffer.from('lK8jH6gF4dS2aP0odatF').toString('base64')
const short = 'q7Z'
const faulty = 'mN2bV4cX6zL8kJ0hfauG'
const all = [env, argument, annotation, configMap, secretText, secretData, faulty]

const files = {
  'deploy/app.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app
  annotations:
    deploy.example/password: ${annotation}
    kubectl.kubernetes.io/last-applied-configuration: |
      {"apiVersion":"v1","kind":"Secret","stringData":{"password":"${annotation}"}}
spec:
  selector: { matchLabels: { app: app } }
  template:
    metadata: { labels: { app: app } }
    spec:
      containers:
        - name: app
          image: registry.example/app:1.0
          args: ["--db-password=${argument}", "--verbose"]
          env:
            - name: DB_PASSWORD
              value: ${env}
          securityContext: { privileged: true, allowPrivilegeEscalation: true }
        - { name: flow, image: "registry.example/flow:1", env: [{ name: API_TOKEN, value: "${env}" }], securityContext: { privileged: true } }
`,
  'deploy/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: config }
data:
  DB_PASSWORD: ${configMap}
  application.properties: |
    url=jdbc:postgresql://db/app
    password=${configMap}
---
apiVersion: v1
kind: Secret
metadata: { name: secret }
stringData:
  password: ${secretText}
  pin: "${short}"
data:
  key: ${secretData}
---
apiVersion: v1
kind: Secret
metadata: { name: wrong-type }
stringData: ${secretText}
data: [${secretData}]
`,
  'deploy/one-line.json': `{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"stringData":{"p":"${secretText}"}},{"apiVersion":"v1","kind":"Pod","metadata":{"name":"beside"},"spec":{"containers":[{"name":"c","image":"i","securityContext":{"privileged":true}}]}}]}`,
}

/** A Secret whose very line of the credential is wrong. */
const broken: Readonly<Record<string, string>> = {
  quote: `"${faulty}`,
  single: `'${faulty}`,
  alias: `*${faulty}`,
  anchor: `&${faulty} *${faulty}`,
  tag: `!${faulty}!x y`,
  verbatim: `!<${faulty} x`,
  percent: `%${faulty}`,
  at: `@${faulty}`,
  backtick: `\`${faulty}`,
  colon: `${faulty}: ${faulty}`,
  bracket: `[${faulty}`,
  brace: `{${faulty}`,
  escape: `"\\q${faulty}"`,
  typed: `!!int ${faulty}`,
  twice: `a\n  password: ${faulty}`,
  block: `|x${faulty}`,
  tab: `\n\t${faulty}`,
  comma: `, ${faulty}`,
  separator: `x\n--- ${faulty}`,
}

let cwd = ''
beforeAll(() => {
  cwd = folderOf({
    ...files,
    ...Object.fromEntries(
      Object.entries(broken).map(([name, value]) => [
        `broken/${name}.yaml`,
        `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData:\n  password: ${value}\n`,
      ]),
    ),
    'list.json': `["${faulty}", `,
    'admission.yaml': `apiVersion: ${faulty}\nkind: [${faulty}]\n`,
    'config.yaml': `settings: { minReplicas: ${faulty} }\nexceptions: ${faulty}\n`,
  })
})
afterAll(() => remove(cwd))

function leaks(text: string): readonly string[] {
  return all.filter((secret) => text.includes(secret))
}

describe('scan', () => {
  test.each(formats.map(({ id }) => id))('%s', async (format) => {
    const { out, err, code } = await run(
      ['scan', 'deploy', '--tier', 'all', '--verbose', '--show', 'passed', '-f', format],
      { cwd },
    )
    expect(out.length).toBeGreaterThan(500)
    expect(leaks(out + err)).toEqual([])
    expect(out).not.toContain(`"${short}"`)
    expect([0, 2]).toContain(code)
  })

  test('other checks find what stands beside a credential, without a caret line that shows it', async () => {
    const { out } = await run(['scan', 'deploy', '--check', 'privileged-container', '--verbose'], { cwd })
    expect(out).toContain('3 places in 2 workloads')
    expect(leaks(out)).toEqual([])
    expect(out).toContain('21 |           securityContext: { privileged: true')
    expect(out).not.toMatch(/^ +22 \|/m)
  })

  test('reports in files', async () => {
    const reports = ['r.json', 'r.sarif', 'r.html', 'r.md', 'r.csv', 'r.xml']
    await run(['scan', 'deploy', '-q', ...reports.flatMap((file) => ['-o', file])], { cwd })
    for (const file of reports) expect(leaks(readFileSync(join(cwd, file), 'utf8')), file).toEqual([])
  })
})

describe('fix', () => {
  test('the diff holds no credential, and patch takes what it can', async () => {
    const { out, err } = await run(['fix', 'deploy', '--tier', 'all', '--dry-run'], { cwd })
    expect(out).toContain('+++ b/deploy/app.yaml')
    expect(out).toContain('allowPrivilegeEscalation')
    expect(leaks(out + err)).toEqual([])
  })
})

test('pss', async () => {
  for (const format of ['table', 'json']) {
    const { out, err } = await run(['pss', 'deploy', '--format', format], { cwd })
    expect(leaks(out + err)).toEqual([])
  }
})

describe('errors', () => {
  test('of a Secret whose very line is wrong, in every way', async () => {
    for (const format of ['table', 'json', 'html']) {
      const { out, err, code } = await run(['scan', 'broken', '--tier', 'all', '-f', format, '--verbose'], { cwd })
      expect(leaks(out + err)).toEqual([])
      expect(code).toBe(2)
      if (format === 'json') {
        const { problems } = (JSON.parse(out) as { coverage: { problems: { at: { file: string } }[] } }).coverage
        const told = new Set(problems.map(({ at }) => at.file))
        // A tag that Kubernetes drops is no fault.
        expect(Object.keys(broken).filter((name) => !told.has(`broken/${name}.yaml`))).toEqual([])
      }
    }
  })

  test.each([
    [['diff', 'list.json', 'list.json']],
    [['scan', 'deploy', '--baseline', 'list.json', '-q']],
    [['scan', 'deploy', '--config', 'config.yaml', '-q']],
    [['scan', 'deploy', '--admission-config', 'admission.yaml', '-q']],
    [['scan', 'list.json', '-q']],
  ])('%j', async (args) => {
    const { out, err, code } = await run(args, { cwd })
    expect(leaks(out + err)).toEqual([])
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })
})
