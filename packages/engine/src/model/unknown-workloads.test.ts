import { describe, expect, test } from 'vitest'
import { resource } from '../formats/manifests/read-manifests.ts'
import type { Json, JsonObject } from './json.ts'
import { countsText, podSpecIn, unknownKindsNote, unknownWorkloads } from './unknown-workloads.ts'

const podSpec = { containers: [{ name: 'a', image: 'b:1' }] }

function under(depth: number): Json {
  let value: Json = podSpec
  for (let level = 0; level < depth; level += 1) value = { in: value }
  return value
}

describe('podSpecIn', () => {
  test.each<[string, Json, Json]>([
    ['a template', { spec: { template: { spec: podSpec } } }, ['spec', 'template', 'spec']],
    ['a list of steps', { steps: [{}, { pod: podSpec }] }, ['steps', 1, 'pod']],
    ['the root', podSpec, []],
    ['the deepest', under(12), Array.from({ length: 12 }, () => 'in')],
  ])('%s', (_name, value, path) => expect(podSpecIn(value)).toEqual(path))

  test.each<[string, Json]>([
    ['too deep', under(13)],
    ['a schema', { properties: { containers: { type: 'array', items: { properties: { image: {} } } } } }],
    ['no image', { containers: [{ name: 'a' }, 'image', null] }],
    ['no list', { containers: { image: 'a' } }],
    ['a text', 'containers: [image]'],
  ])('%s is none', (_name, value) => expect(podSpecIn(value)).toBeUndefined())
})

function object(apiVersion: string, kind: string, spec: JsonObject): ReturnType<typeof resource> {
  return resource(apiVersion, kind, { apiVersion, kind, metadata: { name: 'x' }, spec })
}

test('kinds that are known, and kinds that the user names, are no unknown workloads', () => {
  const objects = [
    object('foo/v9', 'Bar', { template: { spec: podSpec } }),
    object('foo/v9', 'Baz', { containers: [] }),
    object('apps/v9', 'Deployment', { template: { spec: podSpec } }),
    object('argoproj.io/v1alpha1', 'Rollout', { template: { spec: podSpec } }),
  ]
  expect(unknownWorkloads(objects).map(({ notJudged }) => notJudged)).toEqual([
    {
      what: 'Bar x',
      why: 'Looks like a workload (containers at spec.template.spec), but foo/Bar is no kind that is known to hold a pod template; name it in settings.podTemplates of seaworthy.yaml',
      object: { apiVersion: 'foo/v9', kind: 'Bar', namespace: '', name: 'x' },
    },
  ])
  expect(unknownKindsNote(objects)).toBe('2 objects of kinds that no check reads beyond metadata: 1 foo/Bar, 1 foo/Baz')
  const named = [{ group: 'foo', kind: 'Bar', paths: ['spec.template'] }]
  expect(unknownWorkloads(objects, named)).toEqual([])
  expect(unknownKindsNote(objects, named)).toBe('1 object of a kind that no check reads beyond metadata: 1 foo/Baz')
})

test('countsText names five', () => {
  const counts = new Map(['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((name) => [name, 1] as const))
  expect(countsText(counts)).toBe('1 a, 1 b, 1 c, 1 d, 1 e and 2 more')
})
