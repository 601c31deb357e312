import { describe, expect, test } from 'vitest'
import { chartSources, valuesScope } from './chart-sources.ts'
import { packChart } from './fixtures/pack-chart.ts'

const packed = packChart([
  { name: 'queue/Chart.yaml', text: 'name: queue\n' },
  { name: 'queue/values.yaml', text: 'q: 1\n' },
  { name: 'queue/templates/q.yaml', text: 'kind: Queue\n' },
])
const texts: Record<string, string> = {
  'Chart.yaml': 'name: shop\ndependencies:\n  - name: cache\n    alias: sessions\n',
  'values.yaml': 'a: 1\n',
  'templates/a.yaml': 'kind: A\n',
  'charts/store/Chart.yaml': 'name: "cache"\n',
  'charts/store/values.yaml': 'c: 1\n',
  'charts/store/templates/c.yaml': 'kind: C\n',
  'charts/plain/Chart.yaml': 'name: plain\n',
  'charts/plain/charts/deep/Chart.yaml': 'name: deep\n',
  'charts/plain/charts/deep/templates/d.yaml': 'kind: D\n',
}
const files = new Map<string, Uint8Array>(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))
files.set('charts/queue-1.0.tgz', packed)
files.set('charts/queue-broken.tgz', Buffer.from('x'))

describe('chartSources', () => {
  test.each([
    ['a template', 'shop/templates/a.yaml', 'c/shop/templates/a.yaml', []],
    [
      'a subchart by the name in its Chart.yaml',
      'shop/charts/cache/templates/c.yaml',
      'c/shop/charts/store/templates/c.yaml',
      ['cache'],
    ],
    [
      'a subchart by its alias',
      'shop/charts/sessions/templates/c.yaml',
      'c/shop/charts/store/templates/c.yaml',
      ['sessions'],
    ],
    [
      'a subchart of a subchart',
      'shop/charts/plain/charts/deep/templates/d.yaml',
      'c/shop/charts/plain/charts/deep/templates/d.yaml',
      ['plain', 'deep'],
    ],
    [
      'a packaged subchart',
      'shop/charts/queue/templates/q.yaml',
      'c/shop/charts/queue-1.0.tgz!templates/q.yaml',
      ['queue'],
    ],
    ['nothing for a template that is not there', 'shop/templates/b.yaml', undefined, []],
    ['nothing for a subchart that is not there', 'shop/charts/x/templates/b.yaml', undefined, []],
    ['nothing for a way out', 'shop/../../../etc/passwd', undefined, []],
  ])('finds %s', async (_, name, file, at) => {
    const resolved = await chartSources(files, 'c/shop', false).resolve(name)
    expect([resolved.source?.file, resolved.at]).toEqual([file, at])
  })

  test('files in an archive are shown within it', async () => {
    const resolved = await chartSources(files, 'shop.tgz', true).resolve('shop/charts/queue/templates/q.yaml')
    expect(resolved.source).toEqual({ file: 'shop.tgz!charts/queue-1.0.tgz!templates/q.yaml', text: 'kind: Queue\n' })
  })

  test('one file has one object, so that what is read of it is read once', async () => {
    const sources = chartSources(files, 'c/shop', false)
    const [first, second] = await Promise.all([
      sources.resolve('shop/templates/a.yaml'),
      sources.resolve('shop/templates/a.yaml'),
    ])
    expect(first.source).toBe(second.source)
  })

  test('the values are those of the user, the parents, the chart', async () => {
    const resolved = await chartSources(files, 'c/shop', false).resolve('shop/charts/sessions/templates/c.yaml')
    const user = [
      { file: 'a.yaml', text: '' },
      { file: 'b.yaml', text: '' },
    ]
    const scope = valuesScope(resolved, user, ['x.y=1,z=a\\,b', 'w={1,2}', 'novalue'])
    expect(scope.files.map(({ file, at }) => [file, at.join('.')])).toEqual([
      ['b.yaml', 'sessions'],
      ['a.yaml', 'sessions'],
      ['c/shop/values.yaml', 'sessions'],
      ['c/shop/charts/store/values.yaml', ''],
    ])
    expect(scope.set).toEqual(['x.y', 'z', 'w'])
  })
})
