import { expect, test } from 'vitest'
import { withoutSecretContent } from './snapshot.ts'

test('of a Secret only what is not its content is kept', () => {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    immutable: true,
    data: { a: 'aHVudGVyMg==' },
    stringData: { a: 'hunter2' },
    other: 'hunter2',
    metadata: {
      name: 's',
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': 'hunter2' },
      managedFields: [],
    },
  }
  expect(withoutSecretContent(secret)).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    immutable: true,
    metadata: { name: 's' },
  })
  expect(withoutSecretContent({ apiVersion: 'v1', kind: 'Secret', metadata: 7 })).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {},
  })
})

test('anything else is left as it is', () => {
  const map = { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'b' } }
  expect(withoutSecretContent(map)).toBe(map)
  const other = { apiVersion: 'example.org/v1', kind: 'Secret', data: { a: 'b' } }
  expect(withoutSecretContent(other)).toBe(other)
})
