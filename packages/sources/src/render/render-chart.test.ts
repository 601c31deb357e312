import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packChart } from './fixtures/pack-chart.ts'
import { plainOptions, rendererFor } from './fixtures/renderer-programs.ts'
import { networkSandbox } from './network-sandbox.ts'
import { renderChart } from './render-chart.ts'
import type { RenderedDocument, RenderOptions } from './rendering.ts'
import { traceDocument } from './trace-document.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const offline = (await networkSandbox(process.env)) !== undefined

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-chart-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function chart(texts: Record<string, string>): string {
  for (const [file, text] of Object.entries({ 'Chart.yaml': 'apiVersion: v2\nname: x\nversion: 0.1.0\n', ...texts })) {
    mkdirSync(join(folder, 'x', dirname(file)), { recursive: true })
    writeFileSync(join(folder, 'x', file), text)
  }
  return join(folder, 'x')
}

function holding(documents: readonly RenderedDocument[], needle: string): RenderedDocument {
  const found = documents.find(({ text }) => text.includes(needle))
  if (found === undefined) throw new Error(`No document holds ${needle}`)
  return found
}

function placeOf(documents: readonly RenderedDocument[], needle: string): string {
  const document = holding(documents, needle)
  const line = document.text.split('\n').findIndex((text) => text.includes(needle)) + 1
  const trace = traceDocument(document, line)
  const values = trace?.values === undefined ? '' : ` ${trace.values.file}:${trace.values.line}`
  return `${trace?.file}:${trace?.line}${values}`.replaceAll(`${fixtures}/shop-chart/`, '')
}

describe.each(['helm', 'helm4'] as const)('with %s', (name) => {
  const helm = rendererFor(name)
  const withHelm = test.runIf(helm !== undefined)
  const options: RenderOptions = { ...plainOptions, offline, ...(helm === undefined ? {} : { helm }) }

  withHelm('texts stand for files of the chart and for values files, and traces show them', async () => {
    const given = chart({
      'templates/a.yaml': 'kind: A\nv: {{ .Values.v }}\nw: {{ .Values.w }}\n',
      'values.yaml': 'v: 1\nw: 1\n',
    })
    const values = join(folder, 'user.yaml')
    writeFileSync(values, 'w: 2\n')
    const overrides = new Map([
      [join(given, 'values.yaml'), 'v: 3\nw: 1\n'],
      [values, 'w: 4\n'],
      [join(given, 'templates/new.yaml'), 'kind: New\n'],
    ])
    const { documents, problems } = await renderChart(given, { ...options, values: [values], overrides })
    expect(problems).toEqual([])
    expect(documents.map(({ text }) => text.replace(/^#.*\n/m, '').trim())).toEqual(['kind: A\nv: 3\nw: 4'])
    expect(documents[0]?.values?.files.map(({ text }) => text)).toEqual(['w: 4\n', 'v: 3\nw: 1\n'])
  })

  withHelm('renders templates, subcharts by alias, CRDs and hooks; no tests', async () => {
    const { documents, problems, notJudged } = await renderChart(join(fixtures, 'shop-chart'), options)
    expect([problems, notJudged]).toEqual([[], undefined])
    const seen = documents.map(({ file, source }) => `${file} ${source?.file.slice(fixtures.length + 1)}`)
    expect(seen.sort()).toEqual([
      'shop/charts/cache/templates/claim.yaml shop-chart/charts/cache-store/templates/claim.yaml',
      'shop/charts/sessions/templates/claim.yaml shop-chart/charts/cache-store/templates/claim.yaml',
      'shop/crds/basket.yaml shop-chart/crds/basket.yaml',
      'shop/templates/deployment.yaml shop-chart/templates/deployment.yaml',
      'shop/templates/deployment.yaml shop-chart/templates/deployment.yaml',
      'shop/templates/migrate-job.yaml shop-chart/templates/migrate-job.yaml',
    ])
  })

  withHelm('traces lines to templates and to the values file that won', async () => {
    const prod = join(fixtures, 'shop-chart/values-prod.yaml')
    const { documents } = await renderChart(join(fixtures, 'shop-chart'), { ...options, values: [prod] })
    expect(placeOf(documents, 'replicas: 3')).toBe('templates/deployment.yaml:9 values-prod.yaml:1')
    expect(placeOf(documents, 'runAsUser: 1000')).toBe('templates/deployment.yaml:20 values-prod.yaml:3')
    expect(placeOf(documents, 'privileged: true')).toBe('templates/deployment.yaml:31 values.yaml:15')
    expect(placeOf(documents, 'type: NodePort')).toBe('templates/deployment.yaml:52')
    expect(placeOf(documents, 'storage: 2Gi')).toBe('charts/cache-store/templates/claim.yaml:9 values.yaml:25')
    expect(placeOf(documents, 'storage: 1Gi')).toBe(
      'charts/cache-store/templates/claim.yaml:9 charts/cache-store/values.yaml:1',
    )
    expect(placeOf(documents, 'group: shop.example')).toBe('crds/basket.yaml:6')
  })

  withHelm('honours --set, several values files, release and namespace', async () => {
    const values = [join(folder, 'a,b.yaml'), join(folder, 'c.yaml')]
    writeFileSync(values[0] ?? '', 'replicas: 7\nimage: {tag: "1"}\n')
    writeFileSync(values[1] ?? '', 'image: {tag: "2"}\n')
    const more = { values, set: ['hostNetwork=false'], releaseName: 'sail', namespace: 'sea' }
    const { documents } = await renderChart(join(fixtures, 'shop-chart'), { ...options, ...more })
    const { text } = holding(documents, 'kind: Deployment')
    for (const line of ['replicas: 7', 'shop:2"', 'hostNetwork: false', 'name: sail-shop']) expect(text).toContain(line)
    expect(placeOf(documents, 'hostNetwork: false')).toBe('templates/deployment.yaml:16')
  })

  withHelm('a packaged chart gives the same', async () => {
    const names = readdirSync(join(fixtures, 'shop-chart'), { recursive: true, withFileTypes: true })
    const entries = names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ name: `shop/${path.slice(fixtures.length + 12)}`, text: readFileSync(path, 'utf8') }))
    const archive = join(folder, 'shop.tgz')
    writeFileSync(archive, packChart(entries))
    const packed = await renderChart(archive, options)
    const unpacked = await renderChart(join(fixtures, 'shop-chart'), options)
    expect(packed.documents.map(({ text }) => text)).toEqual(unpacked.documents.map(({ text }) => text))
    expect(packed.documents[0]?.source?.file).toBe(`${archive}!crds/basket.yaml`)
  })

  withHelm('says which Kubernetes the chart wants, and renders for one that fits', async () => {
    const picky = join(fixtures, 'picky-chart')
    const refused = await renderChart(picky, options)
    expect(refused.documents).toEqual([])
    expect(refused.problems).toMatchObject([
      { code: 'chart-kube-version', wanted: expect.stringContaining('--kube-version') },
    ])
    expect(refused.notJudged).toMatchObject({ what: picky, why: expect.stringContaining('>=1.99.0-0') })
    const { documents } = await renderChart(picky, { ...options, kubeVersion: '1.99.3' })
    expect(documents[0]?.text).toContain('version: v1.99.3')
  })

  withHelm('names missing dependencies and the command that fetches them', async () => {
    const { problems, notJudged } = await renderChart(join(fixtures, 'needy-chart'), options)
    expect(problems).toMatchObject([{ code: 'chart-dependency-missing', message: expect.stringContaining('redis-ha') }])
    expect(notJudged?.why).toContain('helm dependency build')
  })

  withHelm('a library chart is not judged and no fault', async () => {
    const library = chart({ 'Chart.yaml': 'apiVersion: v2\nname: x\nversion: 0.1.0\ntype: library\n' })
    expect(await renderChart(library, options)).toMatchObject({ problems: [], notJudged: { what: library } })
  })

  withHelm('names the template that fails', async () => {
    const x = chart({ 'templates/a.yaml': 'a: 1\n', 'templates/b.yaml': 'a: 1\nb: {{ fail "Told you" }}\n' })
    const { problems } = await renderChart(x, options)
    expect(problems).toMatchObject([{ code: 'render-failed', at: { file: `${x}/templates/b.yaml`, line: 2 } }])
    expect(problems[0]?.message).toContain('Told you')
    expect(problems[0]?.message).not.toContain('seaworthy-render-')
  })

  withHelm('files outside the chart stay outside', async () => {
    writeFileSync(join(folder, 'secret'), 'hunter2')
    const x = chart({
      'templates/a.yaml': 'kind: A\ndata: {{ .Files.Get "link" | quote }}\nup: {{ .Files.Get "../secret" | quote }}\n',
    })
    symlinkSync('../secret', join(x, 'link'))
    const { documents, problems, notJudged } = await renderChart(x, options)
    expect(documents[0]?.text).toContain('data: ""\nup: ""')
    expect(problems).toMatchObject([
      { code: 'chart-file-refused', message: expect.stringContaining('link is a symbolic link out of') },
    ])
    expect(notJudged).toMatchObject({ what: `${x} (in part)` })
  })

  withHelm('a cluster is not asked, the environment not shown, names not resolved', async () => {
    const text = `kind: A
seen: {{ lookup "v1" "Secret" "kube-system" "" | toJson | quote }}
dns: {{ getHostByName "localhost" | quote }}
`
    const x = chart({ 'templates/a.yaml': text })
    const { documents } = await renderChart(x, {
      ...options,
      env: { ...options.env, KUBECONFIG: '/root/.kube/config' },
    })
    expect(documents[0]?.text).toContain('seen: "{}"\ndns: ""')
  })

  withHelm.each([
    [
      'time',
      '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}',
      { timeoutMs: 1500 },
      'render-timeout',
    ],
    [
      'output',
      '{{ range until 30000 }}# {{ repeat 100 "x" }}\n{{ end }}a: 1\n',
      { outputBytes: 100_000 },
      'render-output',
    ],
    [
      'memory',
      '{{ $x := "0123456789" }}{{ range until 100 }}{{ $x = printf "%s%s" $x $x }}{{ end }}',
      {},
      'render-memory',
    ],
  ])('a hostile template ends at the limit of %s', async (_, text, more, code) => {
    const { problems, notJudged } = await renderChart(chart({ 'templates/a.yaml': text }), { ...options, ...more })
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(notJudged).toBeDefined()
  })

  withHelm('a file over Helm’s limit is for Helm to judge', async () => {
    const x = chart({ 'templates/a.yaml': 'kind: A\n', 'big.bin': '' })
    truncateSync(join(x, 'big.bin'), 1e9)
    expect((await renderChart(x, options)).problems).toMatchObject([
      { code: 'render-failed', message: expect.stringMatching(/larger than|exceeds/) },
    ])
    writeFileSync(join(x, '.helmignore'), 'big.bin\n')
    expect((await renderChart(x, options)).documents).toHaveLength(1)
  })

  withHelm('an archive that no disk can hold is told', async () => {
    const archive = join(folder, 'x.tgz')
    writeFileSync(archive, packChart([{ name: 'x/a' }, { name: 'x/a/b' }]))
    expect(await renderChart(archive, options)).toMatchObject({ problems: [{ code: 'render-failed', cause: 'world' }] })
  })

  withHelm.each([
    ['a release name', { releaseName: '--post-renderer=/bin/sh' }],
    ['a namespace', { namespace: 'a b' }],
    ['values from elsewhere', { values: ['https://example.com/values.yaml'] }],
  ])('refuses %s that is not one', async (_, more) => {
    const { problems } = await renderChart(join(fixtures, 'shop-chart'), { ...options, ...more })
    expect(problems).toMatchObject([{ code: 'render-option' }])
  })

  withHelm('words of the user never become flags', async () => {
    const set = ['--post-renderer=/bin/sh', 'a=1']
    const { problems } = await renderChart(chart({ 'templates/a.yaml': 'kind: A\n' }), { ...options, set })
    expect(problems.every(({ code }) => code === 'render-failed')).toBe(true)
  })

  withHelm('nothing is left behind', async () => {
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = folder
    try {
      await renderChart(join(fixtures, 'shop-chart'), options)
      await renderChart(join(fixtures, 'needy-chart'), options)
      await renderChart(join(fixtures, 'shop-chart'), { ...options, timeoutMs: 1 })
      expect(readdirSync(folder)).toEqual([])
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })
})

test.each([
  ['no helm on PATH', {}, 'helm was not found on PATH'],
  ['a path that is no program', { helm: '/nonexistent/helm' }, '/nonexistent/helm is not a program'],
])('%s is told, with what to install', async (_, more, message) => {
  const { problems, notJudged } = await renderChart('charts/x', { ...plainOptions, env: {}, ...more })
  expect(problems).toMatchObject([
    { code: 'renderer-missing', cause: 'world', message: expect.stringContaining(message) },
  ])
  expect(notJudged).toMatchObject({ what: 'charts/x', why: expect.stringContaining('Install Helm 3 or 4') })
})

test.each([
  ['a chart that is not there', '/nonexistent/chart', []],
  ['values that are not there', join(fixtures, 'shop-chart'), ['/nonexistent/values.yaml']],
])('%s is told', async (_, path, values) => {
  const { problems } = await renderChart(path, { ...plainOptions, values, helm: process.execPath })
  expect(problems).toMatchObject([{ cause: 'input', message: expect.stringContaining('ENOENT') }])
})
