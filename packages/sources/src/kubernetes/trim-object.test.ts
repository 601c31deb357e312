import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import { countValues, secretMetadata, trimObject } from './trim-object.ts'

function nested(depth: number): JsonObject {
  let value: Json = 1
  for (let level = 0; level < depth; level += 1) value = { a: value }
  return { a: value }
}

describe('trimObject', () => {
  test('takes out what only the server needs and puts in what a list leaves out', () => {
    const item = {
      metadata: {
        name: 'a',
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"data":"hunter2"}', kept: 'yes' },
        managedFields: [{ manager: 'kubectl' }],
      },
      spec: { x: 1 },
    }
    expect(trimObject(item, 'apps/v1', 'Deployment')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'a', annotations: { kept: 'yes' } },
      spec: { x: 1 },
    })
  })

  test('what was asked for wins over what the object says it is', () => {
    expect(trimObject({ kind: 'Secret', apiVersion: 'v9' }, 'v1', 'Pod')).toEqual({ apiVersion: 'v1', kind: 'Pod' })
  })

  test('a key named __proto__ stays a key', () => {
    const item = JSON.parse('{"__proto__":{"polluted":1},"metadata":{"__proto__":{"x":1}}}') as JsonObject
    const trimmed = trimObject(item, 'v1', 'Pod')!
    expect(Object.keys(trimmed)).toContain('__proto__')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('refuses what is nested too deeply', () => {
    expect(trimObject(nested(300), 'v1', 'Pod')).toBeDefined()
    expect(trimObject(nested(500), 'v1', 'Pod')).toBeUndefined()
    expect(
      trimObject(JSON.parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) as JsonObject, 'v1', 'Pod'),
    ).toBeUndefined()
  })

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('metadata', 'a', '__proto__'), fc.jsonValue()),
        (item) => void trimObject(item as JsonObject, 'v1', 'X'),
      ),
    )
  })
})

test('of a Secret only its name and place are kept, whatever else is sent', () => {
  const item = {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    data: { password: 'aHVudGVyMg==' },
    stringData: { password: 'hunter2' },
    other: 'hunter2',
    metadata: {
      name: 's',
      namespace: 'n',
      labels: { app: 'x' },
      annotations: { a: 'hunter2' },
      managedFields: [{}],
      uid: 'u',
    },
  }
  expect(secretMetadata(item)).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's', namespace: 'n', labels: { app: 'x' }, uid: 'u' },
  })
  expect(secretMetadata({})).toBeUndefined()
})

test('countValues counts every value', () => {
  expect(countValues({ a: [1, 2, { b: null }], c: 'x' })).toBe(7)
  expect(countValues(nested(10), 5)).toBe(Number.POSITIVE_INFINITY)
})
