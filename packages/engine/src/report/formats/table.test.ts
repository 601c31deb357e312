import { describe, expect, test } from 'vitest'
import type { RenderOptions } from '../format.ts'
import {
  cleanAssessment,
  hostileAssessment,
  manyFindings,
  sampleAssessment,
  sampleSourceLine,
} from '../sample-assessment.ts'
import { columnsOf } from '../wrap.ts'
import { table } from './table.ts'

const options: RenderOptions = { color: false, width: 80, sourceLine: sampleSourceLine }

test('the sample in 80 columns', () => {
  expect(`\n${table.render(sampleAssessment(), options)}`).toBe(`
critical  Privileged container: 2 places in 2 workloads
          Remove privileged; add the one capability or device that the program
          needs
          privileged-container, fixable

  chart/templates/pay.yaml:3:25  Deployment shop/pay
    spec.template.spec.containers[0].securityContext.privileged = true
    rendered: pay/rendered.yaml:40:25
    3 |             privileged: {{ .Values.privileged }}
      |                         ^^^^^^^^^^^^^^^^^^^^^^^^
    Container pay runs privileged
  shop/cart.yaml:11:25  Deployment shop/cart
    spec.template.spec.containers[0].securityContext.privileged = true

high      Role allows every verb: 1 place in 1 object
          Name the verbs that the program uses
          wildcard-verbs

  shop/rbac.yaml:6:12  ClusterRole deployer  rules[0].verbs = ["*"]
    ClusterRole deployer allows every verb on pods

high      Credential written into the manifest: 1 place in 1 workload, likely
          Move the value into a Secret and refer to it; replace the credential
          literal-credential

  shop/cart.yaml:12:45  Deployment shop/cart
    spec.template.spec.containers[0].env[0].value = (redacted, 19 characters)
    DB_PASSWORD of container cart is written in the manifest

medium    May run as root: 1 place in 1 workload
          Set runAsNonRoot: true and a runAsUser above 0
          run-as-root, fixable

  shop/cart.yaml:10:11  Deployment shop/cart
    spec.template.spec.containers[0].securityContext.runAsNonRoot is not set
    10 |           securityContext:
       |           ^^^^^^^^^^^^^^^
    Container cart does not say that it must not run as root

unknown   1 answer could not be given
  spec.template.spec.containers[0].securityContext is a string, a map is wanted
    run-as-root
    chart/templates/pay.yaml:1 (approximate)  Deployment shop/pay

Pod Security admission
  The pods of 1 of 2 workloads would be refused; 1 unknown
  refused  shop/cart.yaml:1  Deployment shop/cart
           enforce baseline:latest: container "cart" must not set
           securityContext.privileged=true
  unknown  Deployment shop/pay
           securityContext is a string, a map is wanted

Framework nsa, Hardening Guide 1.2: 1 pass, 2 fail, 1 unknown, 1 by hand
  fail     1.1  Non-root containers: 1 finding of run-as-root, 1 unknown
  fail     1.2  Privileged containers: 2 findings
  by hand  2.4  Encrypt Secrets at rest: Look at the flags of the API server
  unknown  3.1  Signed images: No registry was read
  pass     4.2  No host network: 1 check

Coverage
  not judged  charts/search: Helm is not installed; install helm 3 or 4, or
              render the chart yourself
  problem     shop/broken.yaml:7:3: Expected a key, got a tab; wanted: indent
              with blanks
  partial     Secret in shop: not seen: Secrets are not listed by default
  indexed     3 documents only by kind and name, as no chosen check reads more:
              3 apiextensions.k8s.io/CustomResourceDefinition
  note        Files are judged as written: what admission would change was not
              seen

5 findings: 2 critical, 2 high, 1 medium; 1 unknown, 1 suppressed
Judged 14 objects (2 workloads) from 6 files with 212 checks
The first 3 of these 4 fixes remove 97% of the risk

Next
  seaworthy explain privileged-container  why it matters and how to fix it
  seaworthy fix shop/ chart/ --dry-run    what would fix 2 of them
`)
})

test('nothing found: what was judged', () => {
  expect(table.render(cleanAssessment(), options)).toBe(`No findings
Judged 14 objects (2 workloads) from 6 files with 212 checks
`)
})

test('nothing found, but something missing', () => {
  const clean = cleanAssessment()
  const notJudged = [{ what: 'chart/', why: 'Helm is not installed' }]
  expect(table.render({ ...clean, coverage: { ...clean.coverage, notJudged } }, options)).toBe(
    [
      'Coverage',
      '  not judged  chart/: Helm is not installed',
      '',
      'No findings',
      'Judged 14 objects (2 workloads) from 6 files with 212 checks',
      'Not everything could be judged: see above',
      '',
    ].join('\n'),
  )
})

describe('width', () => {
  test.each([60, 80, 120])('%i columns hold every line but long words', (width) => {
    for (const assessment of [sampleAssessment(), manyFindings(500)]) {
      for (const line of table.render(assessment, { ...options, width, verbose: true }).split('\n')) {
        const longest = Math.max(...line.trim().split(' ').map(columnsOf))
        expect(columnsOf(line) <= width || longest > width / 3).toBe(true)
      }
    }
  })
})

test('a long group folds, --verbose shows all', () => {
  const many = manyFindings(100)
  const folded = table.render(many, options)
  expect(folded).toContain('critical  Privileged container: 40 places in 40 workloads')
  expect(folded).toContain('  … and 35 more: --verbose shows all')
  expect(folded).not.toContain('app-95')
  const whole = table.render(many, { ...options, verbose: true })
  expect(whole).not.toContain('more: --verbose')
  expect(whole).toContain('app-95')
})

test('what is below the first ten keeps its name and its first place', () => {
  const sample = sampleAssessment()
  const findings = Array.from({ length: 15 }, (_, index) =>
    sample.findings.slice(0, 2).map((finding) => ({
      ...finding,
      check: `check-${String(index).padStart(2, '0')}`,
      path: `${finding.path}[${index}]`,
    })),
  ).flat()
  const lines = table.render({ ...sample, findings }, options).split('\n')
  expect(lines.slice(lines.indexOf('critical  check-10: 2 places in 2 workloads')).slice(0, 3)).toEqual([
    'critical  check-10: 2 places in 2 workloads',
    '          check-10  chart/templates/pay.yaml:3:25 and 1 more',
    'critical  check-11: 2 places in 2 workloads',
  ])
  expect(lines).toContain('  --verbose shows the fixes and all places of these 5')
  expect(table.render({ ...sample, findings }, { ...options, verbose: true })).toContain(
    '          check-14, fixable\n\n',
  )
})

test('colours only when asked', () => {
  expect(table.render(sampleAssessment(), options)).not.toContain('\u001b')
  const colored = table.render(sampleAssessment(), { ...options, color: true })
  expect(colored).toContain('\u001b[1;31mcritical  \u001b[0m\u001b[1mPrivileged container')
  // oxlint-disable-next-line no-control-regex -- the sequences that the table itself writes
  expect(colored.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(table.render(sampleAssessment(), options))
})

test('no step to try names a path that a shell would read otherwise', () => {
  const sample = sampleAssessment()
  const steps = (name: string) =>
    /seaworthy fix (.*) --dry-run/.exec(table.render({ ...sample, target: { kind: 'files', name } }, options))?.[1]
  expect(steps('deploy/ a.yaml')).toBe('deploy/ a.yaml')
  expect(steps('$(id)')).toBe('PATH')
  expect(steps('-rf')).toBe('PATH')
  expect(table.render(sample, { ...options, explainHint: false })).not.toContain('Next')
})

test('hostile evidence stays in its line', () => {
  const lines = table
    .render(hostileAssessment(), { ...options, sourceLine: () => `\u001b[2J${'x'.repeat(1e6)}` })
    .split('\n')
  expect(Math.max(...lines.map(columnsOf))).toBeLessThan(700)
})

test('many checks of one place are told as one change', () => {
  const sample = sampleAssessment()
  const [first] = sample.findings
  if (first === undefined) throw new Error('The sample has findings')
  const checks = ['a', 'b', 'c', 'd']
  const findings = checks.map((check) => ({ ...first, check, message: `Says ${check}` }))
  const text = table.render({ ...sample, findings, checks: [] }, options)
  expect(text).toContain('a and 3 more, ')
  expect(text).toContain(': 4 findings at one place')
  expect(text.match(/Says /g)).toHaveLength(1)
  for (const check of checks) expect(text).toMatch(new RegExp(`critical +${check}  ${check}`))
})
