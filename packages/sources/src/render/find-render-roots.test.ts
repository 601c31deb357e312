import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findRenderRoots } from './find-render-roots.ts'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

async function rootsOf(texts: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'render-roots-'))
  made.push(folder)
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const { charts, kustomizations, owned, notJudged, unused } = await findRenderRoots(folder, Object.keys(texts))
  return {
    charts: charts.map((root) => root.folder),
    kustomizations: kustomizations.map((root) => root.folder),
    resources: kustomizations.map((root) => root.resources),
    owned: [...owned].sort(),
    notJudged: notJudged.map(({ what }) => what),
    unused: unused.map(({ what }) => what),
  }
}

describe('charts', () => {
  test('own what Helm reads; what lies beside is read as it stands', async () => {
    const roots = await rootsOf({
      'web/Chart.yaml': '',
      'web/values.yaml': '',
      'web/templates/a.yaml': '',
      'web/crds/b.yaml': '',
      'web/charts/db/Chart.yaml': '',
      'web/charts/db/templates/c.yaml': '',
      'web/examples/pod.yaml': '',
      'web/examples/demo/Chart.yaml': '',
      'web/examples/demo/templates/d.yaml': '',
      'charts/api/Chart.yaml': '',
      'pod.yaml': '',
    })
    expect(roots.charts).toEqual(['charts/api', 'web', 'web/examples/demo'])
    expect(roots.owned).toEqual([
      'charts/api/Chart.yaml',
      'web/Chart.yaml',
      'web/charts/db/Chart.yaml',
      'web/charts/db/templates/c.yaml',
      'web/crds/b.yaml',
      'web/examples/demo/Chart.yaml',
      'web/examples/demo/templates/d.yaml',
      'web/templates/a.yaml',
      'web/values.yaml',
    ])
  })

  test('the folder itself may be one', async () => {
    const roots = await rootsOf({ 'Chart.yaml': '', 'templates/kustomization.yaml': '', 'deploy/pod.yaml': '' })
    expect(roots).toMatchObject({
      charts: [''],
      kustomizations: [],
      owned: ['Chart.yaml', 'templates/kustomization.yaml'],
    })
  })
})

describe('kustomizations', () => {
  test('a base is rendered through its overlays, and each file is owned once', async () => {
    const roots = await rootsOf({
      'base/kustomization.yaml':
        'resources: [a.yaml, ./b.yaml, gone.yaml]\nconfigMapGenerator: [{name: c, files: [x.txt]}]\n',
      'base/a.yaml': '',
      'base/b.yaml': '',
      'base/x.txt': '',
      'base/unused.yaml': '',
      'overlays/dev/Kustomization': 'resources: [../../base/]\n',
      'overlays/prod/kustomization.yml': 'bases: [../../base]\npatches: [{path: p.yaml}]\nresources: ["https://x/y"]\n',
      'overlays/prod/p.yaml': '',
    })
    expect(roots.kustomizations).toEqual(['overlays/dev', 'overlays/prod'])
    expect(roots.resources).toEqual([
      ['base/a.yaml', 'base/b.yaml'],
      ['base/a.yaml', 'base/b.yaml'],
    ])
    expect(roots.owned).toEqual([
      'base/a.yaml',
      'base/b.yaml',
      'base/kustomization.yaml',
      'base/x.txt',
      'overlays/dev/Kustomization',
      'overlays/prod/kustomization.yml',
      'overlays/prod/p.yaml',
    ])
  })

  test('a component that nothing uses is told, its resources are left to be read', async () => {
    const roots = await rootsOf({
      'kustomization.yaml': 'resources: [a.yaml]\ncomponents: [used]\n',
      'a.yaml': '',
      'used/kustomization.yaml': 'kind: Component\npatches: [{path: p.yaml}]\n',
      'used/p.yaml': '',
      'unused/kustomization.yaml': 'kind: Component\nresources: [r.yaml]\npatches: [{path: p.yaml}]\n',
      'unused/r.yaml': '',
      'unused/p.yaml': '',
    })
    expect(roots.kustomizations).toEqual([''])
    expect(roots.unused).toEqual(['unused/kustomization.yaml'])
    expect(roots.notJudged).toEqual([])
    expect(roots.owned).not.toContain('unused/r.yaml')
    expect(roots.owned).toEqual(expect.arrayContaining(['unused/p.yaml', 'used/p.yaml', 'a.yaml']))
  })

  test('those that use each other are still rendered, so that their failing is told', async () => {
    const roots = await rootsOf({
      'a/kustomization.yaml': 'resources: [../b]\n',
      'b/kustomization.yaml': 'resources: [../a]\n',
      'self/kustomization.yaml': 'resources: [.]\n',
    })
    expect(roots.kustomizations.toSorted()).toEqual(['a', 'self'])
  })

  test('ways out of the folder are left to the renderer', async () => {
    const roots = await rootsOf({ 'kustomization.yaml': 'resources: [../../x, /etc, a.yaml]\n', 'a.yaml': '' })
    expect(roots.resources).toEqual([['a.yaml']])
  })
})
