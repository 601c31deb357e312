import { describe, expect, test } from 'vitest'
import { isRemote, readKustomization } from './kustomization-file.ts'

describe('readKustomization', () => {
  test('names all that a kustomization reads', () => {
    const text = `---
# comment
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [a.yaml, ../base]
bases:
- old
components:
- comp
patchesStrategicMerge:
- p1.yaml
- |-
  kind: Pod
  metadata: {name: x}
patchesJson6902:
- path: p2.yaml
  target: {kind: Pod}
patches:
- path: p3.yaml
- patch: "- op: remove"
configMapGenerator:
- name: c
  files: [x.txt, key=y.txt]
  envs: [z.env]
secretGenerator:
- env: s.env
crds: [crd.json]
configurations: [names.yaml]
openapi: {path: schema.json}
replacements:
- path: r.yaml
transformers: [t.yaml]
helmCharts:
- name: redis
`
    const { problems, ...content } = readKustomization(text, 'kustomization.yaml')
    expect(problems).toEqual([])
    expect(content).toEqual({
      component: false,
      resources: ['a.yaml', '../base', 'old'],
      components: ['comp'],
      patches: ['p1.yaml', 'p2.yaml', 'p3.yaml'],
      others: ['x.txt', 'y.txt', 'z.env', 's.env', 'schema.json', 'r.yaml', 'crd.json', 'names.yaml', 't.yaml'],
      hasPlugins: true,
      charts: ['redis'],
    })
  })

  test.each([
    ['nothing', ''],
    ['a list', '- a'],
    ['a scalar', 'x'],
    [
      'wrong types',
      'resources: {a: b}\ncomponents: 5\npatches: [1, null, {path: 3}]\nconfigMapGenerator: x\nopenapi: []\n',
    ],
  ])('%s names nothing', (_, text) => {
    expect(readKustomization(text, 'f')).toMatchObject({
      resources: [],
      components: [],
      patches: [],
      others: [],
      charts: [],
    })
  })

  test('tells a component, and what does not parse', () => {
    expect(readKustomization('kind: Component\n', 'f').component).toBe(true)
    expect(readKustomization('a: [', 'f').problems).toHaveLength(1)
  })
})

test.each([
  ['https://example.com/a.yaml', true],
  ['HTTPS://example.com/a.yaml', true],
  ['ssh://git@host/x', true],
  ['file:///srv/repo', true],
  ['git@github.com:org/repo', true],
  ['user@host:path', true],
  ['github.com/org/repo?ref=v1', true],
  ['GitHub.com/org/repo', true],
  ['git::https://host/x', true],
  ['../base', false],
  ['github.community/x', false],
  ['a/b@c', false],
  ['deploy.yaml', false],
])('isRemote %s', (entry, expected) => expect(isRemote(entry)).toBe(expected))
