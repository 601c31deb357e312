import { describe, expect, test } from 'vitest'
import type { PatchSource, RenderedDocument } from './rendering.ts'
import { traceDocument } from './trace-document.ts'

const text = `kind: Deployment
metadata:
  name: prod-web
spec:
  replicas: 3
  template:
    spec:
      containers:
      - image: nginx:latest
        name: web
      - image: nginx:latest
        name: proxy
`
const source = { file: 'base/web.yaml', text: 'kind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n' }
const merge: PatchSource = {
  file: 'prod/patch.yaml',
  text: 'kind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n',
  lineOffset: 0,
  columnOffset: 0,
}
const json: PatchSource = {
  file: 'prod/kustomization.yaml',
  text: '- op: replace\n  path: /spec/replicas\n  value: 2\n- op: replace\n  path: /spec/template/spec/containers/0/image\n  value: nginx:latest\n',
  lineOffset: 10,
  columnOffset: 4,
}

function place(document: Omit<RenderedDocument, 'file' | 'text'>, line: number): string | undefined {
  const traced = traceDocument({ text, file: 'prod/kustomization.yaml', ...document }, line)
  return traced && `${traced.file}:${traced.line}:${traced.column}${traced.approximate === true ? '~' : ''}`
}

describe('traceDocument', () => {
  test.each([
    ['a merge patch that set the value', { source, patches: [merge] }, 5, 'prod/patch.yaml:5:3'],
    [
      'a JSON patch that set the value, within the kustomization',
      { source, patches: [json] },
      9,
      'prod/kustomization.yaml:16:7',
    ],
    ['the later patch of two that set it', { source, patches: [{ ...merge, file: 'later' }, merge] }, 5, 'later:5:3'],
    ['near the base where nothing names the value', { source, patches: [json] }, 5, 'base/web.yaml:5:3~'],
    ['the base for names', { source, patches: [merge] }, 3, 'base/web.yaml:3:3~'],
    ['a patch of a remote base', { patches: [merge] }, 5, 'prod/patch.yaml:5:3'],
    ['nothing for the rest of a remote base', { patches: [merge] }, 9, undefined],
  ])('finds %s', (_, document, line, expected) => expect(place(document, line)).toBe(expected))

  test('a patch for another object is not taken', () => {
    const other = { ...merge, text: merge.text.replace('name: web', 'name: api') }
    expect(place({ source, patches: [other] }, 5)).toBe('base/web.yaml:5:3~')
  })
})
