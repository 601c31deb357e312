import { expect, test } from 'vitest'
import { readManifests } from '../formats/manifests/read-manifests.ts'
import type { Path } from '../model/path.ts'
import { placer } from './place-findings.ts'

function placesOf(text: string, asks: readonly (readonly [index: number, path: Path])[]): readonly string[] {
  const { resources } = readManifests({ file: 'a.yaml', text }, () => 'full')
  const place = placer(() => undefined)
  return asks.map(([index, path]) => {
    const resource = resources[index]
    if (resource === undefined) throw new Error(`There is no object ${index}`)
    const found = place(resource, path)
    return `${found?.line}:${found?.column}`
  })
}

const pod = `# first
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: b}
spec:
  containers:
  - image: x
`

const anchored = `apiVersion: v1
kind: Pod
metadata: &meta
  name: b
spec:
  containers:
  - *meta
`

test('lines and columns are those of the file, in each of its documents', () => {
  const text = `${pod}---\n${anchored}---\n${pod}`
  expect(
    placesOf(text, [
      [0, ['spec', 'containers', 0, 'image']],
      [0, ['metadata', 'namespace']],
      [1, ['spec', 'containers', 0, 'name']],
      [2, ['metadata', 'namespace']],
      [2, ['spec', 'containers', 0, 'securityContext', 'privileged']],
      [0, ['spec']],
    ]),
  ).toEqual(['7:5', '4:21', '12:3', '20:21', '23:5', '5:1'])
})

test('items of a List, and JSON objects on one line', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n`
  expect(
    placesOf(list, [
      [0, ['metadata', 'name']],
      [0, ['spec']],
    ]),
  ).toEqual(['7:5', '4:3'])
  const one = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"}}'
  expect(
    placesOf(`${one}\n${one} ${one}`, [
      [0, ['kind']],
      [1, ['kind']],
      [2, ['kind']],
    ]),
  ).toEqual(['1:20', '2:20', '2:77'])
})
