import { describe, expect, test } from 'vitest'
import { formatPath } from '../model/path.ts'
import { at, malformed, readBoolean, readInt32, readInt64, readMap, readMaps, readText, readTexts } from './read.ts'
import type { Part } from './read.ts'

function partOf(value: unknown): Part {
  return { path: ['spec'], value, doubts: new Map() }
}

function doubtsOf({ doubts }: Part): string[] {
  return [...doubts.values()].map(({ path, why }) => `${formatPath(path)}: ${why}`)
}

describe('a field', () => {
  test.each([
    ['absent', {}],
    ['null', { a: null }],
    ['in an absent map', undefined],
    ['in a null map', null],
    ['inherited', Object.create({ a: true }) as unknown],
  ])('%s is undefined', (_, value) => {
    const part = partOf(value)
    expect([
      readBoolean(part, 'a'),
      readText(part, 'a'),
      readInt32(part, 'a'),
      readMap(part, 'a'),
      readTexts(part, 'a'),
    ]).toEqual(Array(5).fill(undefined))
    expect(readMaps(part, 'a')).toEqual([])
    expect(doubtsOf(part)).toEqual([])
  })

  test('on a way that is no map is a doubt about the way', () => {
    const part = partOf({ a: { b: [] } })
    expect(readBoolean(part, 'a', 'b', 'c')).toBe(malformed)
    expect(doubtsOf(part)).toEqual(['spec.a.b: Expected a map, got a list'])
  })

  test('of a part that is no map is a doubt about the part, told once', () => {
    const part = partOf('x')
    expect([readBoolean(part, 'a'), readText(part, 'b')]).toEqual([malformed, malformed])
    expect(doubtsOf(part)).toEqual(['spec: Expected a map, got a string'])
  })

  test('of another type is a doubt', () => {
    const part = partOf({ a: 'true', b: 7, c: '7', d: [] })
    expect([readBoolean(part, 'a'), readText(part, 'b'), readInt64(part, 'c'), readMap(part, 'd')]).toEqual(
      Array(4).fill(malformed),
    )
    expect(doubtsOf(part)).toEqual([
      'spec.a: Expected a boolean, got a string',
      'spec.b: Expected a string, got a number',
      'spec.c: Expected an integer, got a string',
      'spec.d: Expected a map, got a list',
    ])
  })

  test('called __proto__ is a field like any other', () => {
    expect(readBoolean(partOf(JSON.parse('{"__proto__": true}')), '__proto__')).toBe(true)
    expect(readMap(partOf({}), '__proto__')).toBeUndefined()
    expect(readMap(partOf({}), 'constructor')).toBeUndefined()
  })
})

describe('integers', () => {
  test.each([0, -0, 1, -1, 2 ** 31 - 1, -(2 ** 31)])('%d has 32 bits', (value) => {
    expect(readInt32(partOf({ a: value }), 'a')).toBe(value)
  })

  test.each([0.5, Number.NaN, Infinity, 2 ** 31])('%d has not', (value) => {
    const part = partOf({ a: value })
    expect(readInt32(part, 'a')).toBe(malformed)
    expect(doubtsOf(part)).toEqual([`spec.a: Expected an integer of 32 bits, got ${value}`])
  })

  test('of 64 bits may be larger', () => {
    expect(readInt64(partOf({ a: 2 ** 62 }), 'a')).toBe(2 ** 62)
    expect(readInt64(partOf({ a: 2 ** 63 }), 'a')).toBe(malformed)
  })
})

describe('lists', () => {
  test('of maps: null is an empty map, others are left out', () => {
    const part = partOf({ a: [{ b: 1 }, null, 'x'] })
    expect(readMaps(part, 'a').map(({ path, value }) => [formatPath(path), value])).toEqual([
      ['spec.a[0]', { b: 1 }],
      ['spec.a[1]', undefined],
    ])
    expect(doubtsOf(part)).toEqual(['spec.a[2]: Expected a map, got a string'])
  })

  test('of texts: null is the empty text, others are left out', () => {
    const part = partOf({ a: ['x', null, 7] })
    expect(readTexts(part, 'a')).toEqual({
      items: [
        { path: ['spec', 'a', 0], value: 'x' },
        { path: ['spec', 'a', 1], value: '' },
      ],
      complete: false,
    })
    expect(doubtsOf(part)).toEqual(['spec.a[2]: Expected a string, got a number'])
  })

  test('that are none are doubts', () => {
    const part = partOf({ a: {}, b: 'x' })
    expect(readMaps(part, 'a')).toEqual([])
    expect(readTexts(part, 'b')).toBe(malformed)
    expect(doubtsOf(part)).toEqual(['spec.a: Expected a list, got a map', 'spec.b: Expected a list, got a string'])
  })
})

test('a place is that of the part and the keys', () => {
  expect(at(partOf({}), 'a', 0, 'b')).toEqual(['spec', 'a', 0, 'b'])
})
