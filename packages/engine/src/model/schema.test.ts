import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { any, bool, int, intOrString, list, map, narrow, num, obj, quantity, str } from './schema.ts'
import type { Fault, Schema } from './schema.ts'

function read(value: unknown, schema: Schema<unknown>): { value: unknown; faults: string[] } {
  const faults: Fault[] = []
  const narrowed = narrow(value, schema, ['x'], faults)
  return { value: narrowed, faults: faults.map(({ path, wanted }) => `${path.join('.')}: ${wanted}`) }
}

describe('scalars', () => {
  const values = [true, 1, 1.5, 'a', '', [], {}]
  test.each<[string, Schema<unknown>, unknown[], string]>([
    ['str', str, ['a', ''], 'a string'],
    ['bool', bool, [true], 'a boolean'],
    ['int', int, [1], 'an integer'],
    ['num', num, [1, 1.5], 'a number'],
    ['quantity', quantity, [1, 1.5, 'a', ''], 'a quantity'],
    ['intOrString', intOrString, [1, 1.5, 'a', ''], 'an integer or a string'],
    ['any', any, values, 'anything'],
  ])('%s', (_, schema, taken, wanted) => {
    for (const value of values) {
      expect(read(value, schema)).toEqual(
        taken.includes(value) ? { value, faults: [] } : { value: undefined, faults: [`x: ${wanted}`] },
      )
    }
  })
})

describe('null', () => {
  test("is absent, as Go's decoder makes it", () => {
    expect(read(null, str)).toEqual({ value: undefined, faults: [] })
    expect(read({ a: null, b: 'x' }, obj({ a: str, b: str }))).toEqual({ value: { b: 'x' }, faults: [] })
    expect(read({ a: null }, map(str))).toEqual({ value: {}, faults: [] })
  })

  test('is a fault as an item, and a hole, so that indexes stay true', () => {
    expect(read([{ a: 'x' }, null, { a: 'y' }], list(obj({ a: str })))).toEqual({
      value: [{ a: 'x' }, {}, { a: 'y' }],
      faults: ['x.1: a map'],
    })
  })
})

describe('collections', () => {
  const schema = obj({ name: str, ports: list(obj({ port: int })), labels: map(str) })

  test('the same reference where nothing was dropped, and unknown fields stay', () => {
    const value = { name: 'a', ports: [{ port: 1 }], labels: { a: 'b' }, other: [null, {}] }
    expect(read(value, schema).value).toBe(value)
  })

  test('one wrong type takes nothing from its neighbours', () => {
    const value = { name: 7, ports: [{ port: '80' }, { port: 81 }], labels: { a: 'b', c: 1 } }
    const copy = structuredClone(value)
    expect(read(value, schema)).toEqual({
      value: { ports: [{}, { port: 81 }], labels: { a: 'b' } },
      faults: ['x.name: a string', 'x.ports.0.port: an integer', 'x.labels.c: a string'],
    })
    expect(value).toEqual(copy)
  })

  test.each<[unknown, string]>([
    [{ ports: {} }, 'x.ports: a list'],
    [{ labels: [] }, 'x.labels: a map'],
    [[], 'x: a map'],
  ])('%j', (value, fault) => expect(read(value, schema).faults).toEqual([fault]))

  test('a wrong item leaves the empty value of its type', () => {
    expect(read([1, 'a'], list(str)).value).toEqual(['', 'a'])
    expect(read(['x', 2], list(int)).value).toEqual([0, 2])
    expect(read(['x', true], list(bool)).value).toEqual([false, true])
    expect(read(['x', ['a']], list(list(str))).value).toEqual([[], ['a']])
  })

  test('__proto__ is a key like others', () => {
    const value = JSON.parse('{"__proto__":"polluted","a":1}') as unknown
    expect(Object.keys(read(value, map(str)).value as object)).toEqual(['__proto__'])
    expect(read(JSON.parse('{"__proto__":{"name":1}}'), obj({ name: str })).faults).toEqual([])
    expect(read(JSON.parse('{"constructor":1,"toString":2}'), obj({ name: str })).faults).toEqual([])
  })

  test('what comes out is of the schema, whatever came in', () => {
    const check = (value: unknown, of: Schema<unknown>): boolean => read(value, of).faults.length === 0
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const whole = { name: value, ports: value, labels: value }
        const { value: narrowed } = read(whole, schema)
        expect(check(narrowed, schema)).toBe(true)
      }),
    )
  })
})
