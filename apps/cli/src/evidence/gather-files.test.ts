import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { folderOf, plainPod, remove } from '../../testing/run-program.ts'
import { gatherFiles } from './gather-files.ts'
import type { GatherFilesOptions } from './gather-files.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))

async function gather(
  files: Readonly<Record<string, string>>,
  paths: readonly string[] = ['.'],
  more: Partial<GatherFilesOptions> = {},
) {
  const folder = folderOf(files)
  folders.push(folder)
  const said: string[] = []
  const { resources, coverage, lines } = await gatherFiles({
    paths: paths.map((path) => (path === '-' ? path : join(folder, path))),
    plan: () => 'full',
    open: false,
    render: { values: [], set: [], offline: true, env: { PATH: '/nowhere' } },
    stdin: Readable.from([]),
    onProgress: (text) => said.push(text),
    ...more,
  })
  const short = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.')
  return {
    names: resources.map(({ name, origin }) => `${name} ${short(origin?.source.file ?? '')}:${origin?.line}`),
    problems: coverage.problems.map(({ at, message }) => `${short(at.file)}: ${message}`),
    notJudged: coverage.notJudged.map(({ what, why }) => `${short(what)}: ${short(why)}`),
    doubt: coverage.kinds.map(({ why }) => short(why ?? '')),
    coverage,
    lines,
    said,
    folder,
  }
}

describe('files', () => {
  test('in order, with what is no object counted', async () => {
    const { names, problems, coverage } = await gather({
      'b.yaml': plainPod('b'),
      'a.yml': `${plainPod('a')}---\nvalues: 1\n`,
      'c.txt': 'x',
    })
    expect([names, problems]).toEqual([['a a.yml:1', 'b b.yaml:1'], []])
    expect(coverage).toMatchObject({ world: 'closed', files: 2, documents: 3, kinds: [] })
    expect(coverage.notes).toContain('1 document is no Kubernetes object and not judged')
  })

  test('what cannot be read leaves doubt about everything, unless the world is open', async () => {
    const files = { 'a.yaml': plainPod('a'), 'bad.yaml': 'a: [\n', 'worse.yaml': 'b: [\n' }
    const { names, doubt } = await gather(files)
    expect([names, doubt]).toEqual([['a a.yaml:1'], ['bad.yaml (and 1 more) could not be read']])
    expect(await gather(files, ['.'], { open: true })).toMatchObject({ doubt: [], coverage: { world: 'open' } })
  })

  test('a missing name is told and leaves no doubt', async () => {
    expect(await gather({ 'a.yaml': plainPod('a').replace('name: a', 'labels: {}') })).toMatchObject({
      problems: ['a.yaml: Pod has no name'],
      doubt: [],
    })
  })

  test('a named file without an object, and a target without any', async () => {
    expect(
      (await gather({ 'values.yaml': 'a: 1\n', 'p.yaml': plainPod() }, ['values.yaml', 'p.yaml'])).problems,
    ).toEqual(['values.yaml: No document of this file is a Kubernetes object'])
    expect((await gather({ 'values.yaml': 'a: 1\n', 'p.yaml': plainPod() })).problems).toEqual([])
    expect((await gather({ 'a.txt': 'x' })).problems).toEqual(['.: Found no Kubernetes object'])
  })

  test('texts in place of files, as an edit leaves them', async () => {
    const folder = folderOf({ 'a.yaml': plainPod('old') })
    folders.push(folder)
    const file = join(folder, 'a.yaml')
    const { resources } = await gatherFiles({
      paths: [folder],
      plan: () => 'full',
      open: false,
      render: { values: [], set: [], offline: true, env: {} },
      stdin: Readable.from([]),
      overrides: new Map([[file, `\uFEFF${plainPod('new')}`]]),
    })
    expect(resources.map(({ name, origin }) => [name, origin?.start, origin?.source.text.startsWith('api')])).toEqual([
      ['new', 0, true],
    ])
  })

  test('standard input, in pieces', async () => {
    const { names, coverage } = await gather({}, ['-'], {
      stdin: Readable.from([Buffer.from(plainPod('in').slice(0, 20)), Buffer.from(plainPod('in').slice(20))]),
    })
    expect(names).toEqual(['in -:1'])
    expect(coverage.problems).toEqual([])
  })
})

describe('without a renderer', () => {
  test('a chart is not judged and its templates are not read as manifests', async () => {
    const { names, notJudged, problems, doubt } = await gather({
      'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
      'chart/values.yaml': 'a: 1\n',
      'chart/templates/pod.yaml': plainPod('{{ .Values.a }}'),
      'pod.yaml': plainPod('beside'),
    })
    expect(names).toEqual(['beside pod.yaml:1'])
    expect(notJudged).toEqual([expect.stringMatching(/^chart: .*helm was not found on PATH/)])
    expect(problems).toHaveLength(1)
    expect(doubt).toEqual(['chart could not be read'])
  })

  test('of a kustomization the resources are judged as they are written, and that is told', async () => {
    const { names, notJudged } = await gather({
      'k/kustomization.yaml': 'resources: [pod.yaml]\nnamePrefix: x-\n',
      'k/pod.yaml': plainPod('bare'),
    })
    expect(names).toEqual(['bare k/pod.yaml:1'])
    expect(notJudged).toHaveLength(1)
  })
})
