import { describe, expect, test } from 'vitest'
import { helmProblem, readable } from './helm-problem.ts'

const names = new Map([['/tmp/x/chart', 'charts/shop']])

describe('helmProblem', () => {
  const kube = 'Error: chart requires kubeVersion: >=1.21.0-0 <1.30 which is incompatible with Kubernetes v1.20.0\n'
  const missing = 'missing in charts/ directory: redis-ha, common\n'
  test.each([
    [
      'the version that the chart asks for',
      kube,
      {},
      {
        code: 'chart-kube-version',
        message: 'Chart charts/shop requires Kubernetes >=1.21.0-0 <1.30, this helm renders for v1.20.0',
        wanted: 'Say what you run: --kube-version with a version within >=1.21.0-0 <1.30',
      },
    ],
    [
      'a version given that the chart refuses',
      kube,
      { kubeVersion: '1.20' },
      { message: 'Chart charts/shop requires Kubernetes >=1.21.0-0 <1.30, --kube-version says v1.20.0' },
    ],
    [
      'a missing dependency of Helm 3',
      `Error: An error occurred while checking for chart dependencies. You may need to run \`helm dependency build\` to fetch missing dependencies: found in Chart.yaml, but ${missing}`,
      {},
      {
        code: 'chart-dependency-missing',
        at: { file: 'charts/shop/Chart.yaml' },
        message: 'Chart charts/shop lacks its dependencies in charts/: redis-ha, common',
        wanted: 'Run: helm dependency build charts/shop',
      },
    ],
    [
      'a missing dependency of Helm 4',
      `Error: an error occurred, ${missing}`,
      {},
      { code: 'chart-dependency-missing' },
    ],
    [
      'the place of a failing template',
      'Error: execution error at (shop/templates/a.yaml:12:7): password is needed\n\nUse --debug flag to render out invalid YAML\n',
      {},
      {
        code: 'render-failed',
        at: { file: 'charts/shop/templates/a.yaml', line: 12, column: 7 },
        message:
          'Helm could not render chart charts/shop: execution error at (shop/templates/a.yaml:12:7): password is needed',
      },
    ],
    [
      'the place of a template that does not parse',
      'Error: parse error at (shop/charts/db/templates/b.yaml:3): unclosed action\n',
      {},
      { at: { file: 'charts/shop/charts/db/templates/b.yaml', line: 3 } },
    ],
    ['an old Helm', 'Error: unknown flag: --include-crds\n', {}, { code: 'renderer-unfit', cause: 'world' }],
    [
      '--set without its text',
      'Error: failed parsing --set data: key "password=hunter2" has no value\n',
      {},
      { message: 'Helm could not read the --set values for chart charts/shop' },
    ],
  ])('tells %s', (_, stderr, more, expected) => {
    expect(helmProblem({ what: 'charts/shop', stderr, names, ...more })).toMatchObject(expected)
  })
})

test.each([
  ['temporary paths', 'Error: open /tmp/x/chart/values.yaml: no', 'open charts/shop/values.yaml: no'],
  ['warnings', 'WARNING: unsafe\nlevel=WARN msg=x\nError: real.\n', 'real'],
  ['control characters', 'Error: a\u001B[31mb\u0007', 'a [31mb'],
  ['what stands in a dump', 'Error: wrong kind, node contents:\npassword: hunter2', 'wrong kind,'],
  ['the log of kubectl', 'E1125 21:39:40.941983   32698 run.go:72] "command failed" err="no \\"x\\""', 'no "x"'],
  ['nothing', '', 'No reason was given'],
])('readable removes %s', (_, stderr, expected) => {
  expect(readable(stderr, names)).toBe(expected)
})

test('places below the working directory are named as others name them', () => {
  const stderr = 'Error: parse error at (shop/templates/b.yaml:3): unclosed action'
  expect(helmProblem({ what: '.', stderr, names }).at).toEqual({ file: 'templates/b.yaml', line: 3 })
})

test('readable cuts', () => expect(readable('x'.repeat(5000), names)).toHaveLength(601))
