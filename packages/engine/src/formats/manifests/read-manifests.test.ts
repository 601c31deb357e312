import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readManifests } from './read-manifests.ts'

function problemsOf(text: string): readonly string[] {
  return readManifests({ file: 'a.yaml', text }, () => 'full').problems.map(({ message }) => message)
}

test('an object of the API needs a name, the configuration file of a component does not', () => {
  expect(problemsOf('apiVersion: v1\nkind: Pod\n')).toEqual(['Pod has no name'])
  expect(problemsOf('apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: []\n')).toEqual([])
  expect(problemsOf('apiVersion: kubelet.example/v1\nkind: Unheard\n')).toEqual([])
})

function read(text: string, plan: Parameters<typeof readManifests>[1] = () => 'full') {
  const { resources, problems, ...counts } = readManifests({ file: 'a.yaml', text }, plan)
  return {
    names: resources.map(
      ({ kind, name, origin }) =>
        `${kind} ${name} ${origin?.line}${origin?.item.length ? ` ${origin.item.join('.')}` : ''}`,
    ),
    problems: problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`),
    ...counts,
  }
}

function object(kind: string, name: string, apiVersion = 'v1'): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`
}

describe('documents', () => {
  test('objects, others and empty ones', () => {
    expect(
      read(`# values\nreplicas: 2\n---\n${object('Pod', 'a')}---\n# nothing\n---\n${object('Service', 'b')}---\n- 1\n`),
    ).toEqual({
      names: ['Pod a 4', 'Service b 11'],
      problems: [],
      documents: 4,
      otherDocuments: 2,
      indexedOnly: {},
    })
  })

  test('one that cannot be read takes nothing from the others', () => {
    const { names, problems, documents } = read(`${object('Pod', 'a')}---\na: [\n---\n${object('Pod', 'b')}`)
    expect([names, documents]).toEqual([['Pod a 1', 'Pod b 8'], 3])
    expect(problems).toEqual([expect.stringMatching(/^7:1 Found the end of the document/)])
  })

  test('kinds that nothing reads are only counted, whatever they are called', () => {
    const text = `${object('ConfigMap', 'a')}---\n${object('Pod', 'b')}---\n${object('constructor', 'c')}---\n${object('ConfigMap', 'd')}`
    const { names, indexedOnly } = read(text, (kind) => (kind === 'Pod' ? 'full' : 'index'))
    expect(names).toEqual(['Pod b 6'])
    expect(Object.entries(indexedOnly)).toEqual([
      ['ConfigMap', 2],
      ['constructor', 1],
    ])
  })

  test('kinds that nobody knows are read where their text may hold a pod spec', () => {
    const hidden = (key: string) => `${object('Bar', 'a', 'foo/v9')}spec:\n  ${key}:\n  - image: b\n`
    const metadata = () => [['metadata']] as const
    for (const key of ['containers', '"containers"', '"con\\x74ainers"', '? containers\n  ']) {
      expect(read(hidden(key), () => 'index')).toMatchObject({ names: ['Bar a 1'], indexedOnly: {} })
      const { resources } = readManifests({ file: 'a', text: hidden(key) }, metadata)
      expect(resources[0]?.value).toMatchObject({ spec: { containers: [{ image: 'b' }] } })
    }
    expect(read(hidden('others'), () => 'index')).toMatchObject({ names: [], indexedOnly: { 'foo/Bar': 1 } })
    expect(read(hidden('# containers\n  a'), () => 'index')).toMatchObject({ names: [], indexedOnly: { 'foo/Bar': 1 } })
  })

  test('of others only the subtrees that the plan names', () => {
    const text = 'apiVersion: x/v1\nkind: Thing\nmetadata:\n  name: a\nspec:\n  scope: Cluster\n  huge: [1, 2]\n'
    const { resources } = readManifests({ file: 'a', text }, () => [['metadata'], ['spec', 'scope']])
    expect(resources[0]?.value).toEqual({
      apiVersion: 'x/v1',
      kind: 'Thing',
      metadata: { name: 'a' },
      spec: { scope: 'Cluster' },
    })
  })
})

describe('lists', () => {
  test('of any kinds, of one kind without saying it in each item, and of lists', () => {
    expect(
      read(
        'apiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: Pod, metadata: { name: a } }\n- { apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: Pod, metadata: { name: b } }] }\n',
      ).names,
    ).toEqual(['Pod a 1 items.0', 'Pod b 1 items.1.items.0'])
    expect(read('apiVersion: v1\nkind: PodList\nitems:\n- metadata: { name: a }\n').names).toEqual(['Pod a 1 items.0'])
    expect(read('apiVersion: v1\nkind: List\nitems: []\n---\napiVersion: v1\nkind: List\n')).toMatchObject({
      names: [],
      problems: [],
    })
  })

  test('items that are no objects, each at its place', () => {
    expect(
      read(
        'apiVersion: v1\nkind: List\nitems:\n- 1\n- null\n- kind: Pod\n- { apiVersion: v1, kind: Pod, metadata: { name: a } }\n',
      ),
    ).toMatchObject({
      names: ['Pod a 1 items.3'],
      problems: [
        '4:3 Expected a Kubernetes object, got a number',
        '5:3 Expected a Kubernetes object, got null',
        '6:3 Cannot tell what object this is: apiVersion is missing, kind Pod',
      ],
    })
    expect(read('apiVersion: v1\nkind: List\nitems: x\n').problems).toEqual(['1:1 The items of this List are a string'])
  })

  test('nested too deep', () => {
    const nested = Array.from({ length: 6 }).reduce<string>(
      (inner) => `{ apiVersion: v1, kind: List, items: [${inner}] }`,
      '1',
    )
    expect(read(nested).problems).toEqual([expect.stringContaining('Lists are nested more than 4 deep')])
  })
})

test('a name that is generated', () => {
  expect(read('apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: load- }\n')).toMatchObject({
    names: ['Job load-* 1'],
    problems: [],
  })
})

test('any text at all is read or told, never thrown at', () => {
  const line = fc.constantFrom(
    'apiVersion: v1',
    'kind: List',
    'kind: Pod',
    'items:',
    '- kind: Pod',
    '  apiVersion: v1',
    '---',
    '  - 1',
    'metadata: { name: a }',
    'x: [',
    '{}',
    'null',
    '? a',
    '&a b',
    '*a',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n')
      const { documents, resources, otherDocuments, problems } = readManifests({ file: 'a', text }, () => 'full')
      if (documents > 0 && resources.length === 0 && otherDocuments === 0 && problems.length === 0)
        expect(text).toContain('List')
    }),
  )
})
