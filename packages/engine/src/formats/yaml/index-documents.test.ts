import { describe, expect, test } from 'vitest'
import { indexDocuments } from './index-documents.ts'

function index(text: string) {
  return indexDocuments(text, 'a.yaml')
}

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: b\n'

describe('documents', () => {
  test('are split at lines that begin with ---', () => {
    const text = `# licence\n---\n${pod}---\n---\n# none\n--- # last\nkind: Service\n`
    const { documents, problems } = index(text)
    expect(problems).toEqual([])
    expect(documents).toMatchObject([
      { line: 3, firstLine: 3, apiVersion: 'v1', kind: 'Pod', name: 'a', namespace: 'b', exact: true },
      { firstLine: 12, kind: 'Service', exact: true },
    ])
    expect(text.slice(documents[0]?.start, documents[0]?.end)).toBe(pod)
  })

  test('text after --- is a problem with its place', () => {
    expect(index(`${pod}---foo\n${pod}`).problems).toMatchObject([
      { code: 'yaml-separator', at: { file: 'a.yaml', line: 6, column: 4 } },
    ])
  })

  test('a stream of JSON objects', () => {
    expect(index('{"kind": "}"}\n{"a":{}}').documents).toMatchObject([
      { start: 0, end: 13, line: 1, exact: false },
      { start: 14, end: 22, line: 2, exact: false },
    ])
  })
})

describe('what the scan does not understand is not exact', () => {
  test.each([
    '{kind: Pod}',
    'kind: &a Pod\n',
    'kind: !!str Pod\n',
    'kind: "P\\x6fd"\n',
    'kind: |\n  Pod\n',
    'kind: Pod\n  more\n',
    'kind: Pod\nkind: Service\n',
    'a: "\nkind: Pod\n"\n',
    'kind: PodList\n',
    '? kind\n: Pod\n',
    '  kind: Pod\n',
    '"kind": Pod\n',
    'kind: yes\n',
    'a: b\n',
    'kind: Pod\nmetadata: {name: a}\n',
    'kind: Pod\nmetadata:\n  <<: *a\n',
  ])('%j', (text) => {
    expect(index(text).documents).toMatchObject([{ exact: false }])
  })

  test.each(["kind: 'Pod'\n", 'kind: "Pod" # x\n', 'kind: Pod\r\n', '\ufeffkind: Pod\n', 'kind: Pod'])('%j', (text) => {
    expect(index(text).documents).toMatchObject([{ kind: 'Pod', exact: true }])
  })
})
