import { expect, test } from 'vitest'
import { readManifests } from '../formats/manifests/read-manifests.ts'
import { concealedText } from './concealed-text.ts'

function concealed(text: string) {
  const { resources } = readManifests({ file: 'a.yaml', text }, () => 'full')
  const { lines, strings } = concealedText(resources)
  return { lines: [...lines].sort((a, b) => a - b), strings }
}

const password = 'kT9vQ2xLm4ZpR7sW'

test('every line of the data of a Secret, short values and wrong types too', () => {
  expect(
    concealed(`apiVersion: v1
kind: Secret
metadata: { name: s }
data:
  a: eA==
stringData:
  pin: "1"
  key: |
    first
    second
type: Opaque
`).lines,
  ).toEqual([5, 7, 8, 9, 10])
  expect(concealed('apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ndata: secret text\n').lines).toEqual([4])
})

test('variables, arguments, keys of ConfigMaps and annotations that hold a credential, and their strings', () => {
  const { lines, strings } = concealed(`apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  containers:
    - name: c
      env:
        - name: LOG
          value: debug
        - name: DB_PASSWORD
          value: ${password}
`)
  expect(lines).toEqual([11])
  expect(strings).toEqual([password])
})

test('an item of a List, by its place in the document; an alias, where its anchor is', () => {
  expect(
    concealed(`apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: m, annotations: { note: plain } }
  - apiVersion: v1
    kind: Secret
    metadata: { name: s }
    stringData:
      a: &x abc
      b: *x
`).lines,
  ).toEqual([11, 12])
})

test('nothing where there is nothing', () => {
  expect(concealed('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: m }\ndata: { a: b }\n')).toEqual({
    lines: [],
    strings: [],
  })
  expect(concealedText([])).toEqual({ lines: new Set(), strings: [] })
})
