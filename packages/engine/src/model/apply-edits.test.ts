import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, mergePatch, replaceAt } from './apply-edits.ts'
import { append, remove, set } from './fix.ts'
import type { Fix } from './fix.ts'
import type { Json, JsonObject } from './json.ts'

describe('applyEdits', () => {
  test.each<[string, JsonObject, Fix, JsonObject]>([
    ['sets what is there', { a: 1, b: 2 }, set(['a'], 3), { a: 3, b: 2 }],
    ['creates the maps on the way', {}, set(['a', 'b'], true), { a: { b: true } }],
    ['creates them for null too', { a: null }, set(['a', 'b'], true), { a: { b: true } }],
    ['sets into a list', { a: [{ x: 1 }, { x: 2 }] }, set(['a', 1, 'x'], 3), { a: [{ x: 1 }, { x: 3 }] }],
    ['sets past no end', { a: [1] }, set(['a', 1], 2), { a: [1] }],
    ['is blocked by a scalar', { a: 'x' }, set(['a', 'b'], true), { a: 'x' }],
    ['removes', { a: 1, b: 2 }, remove(['a']), { b: 2 }],
    ['removes nothing that is not there', { a: {} }, remove(['b', 'c']), { a: {} }],
    ['removes an item', { a: [1, 2, 3] }, remove(['a', 1]), { a: [1, 3] }],
    ['appends', { a: [1] }, append(['a'], 2), { a: [1, 2] }],
    ['appends to what is absent', {}, append(['a', 'b'], 2), { a: { b: [2] } }],
    [
      'keeps __proto__ a key like others',
      {},
      set(['__proto__', 'x'], 1),
      JSON.parse('{"__proto__":{"x":1}}') as JsonObject,
    ],
  ])('%s', (_, before, { edits }, after) => {
    const copy = structuredClone(before)
    expect(applyEdits(before, edits)).toEqual(after)
    expect(before).toEqual(copy)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('removals of one list do not shift each other, in any order', () => {
    const list = [0, 1, 2, 3, 4, 5]
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), (indexes) => {
        const edits = indexes.flatMap((index) => remove(['a', index]).edits)
        expect(applyEdits({ a: list }, edits)).toEqual({ a: list.filter((item) => !indexes.includes(item)) })
      }),
    )
  })

  test('removals come after what is set beside them', () => {
    const edits = [...remove(['a', 0]).edits, ...set(['a', 1], 9).edits]
    expect(applyEdits({ a: [1, 2] }, edits)).toEqual({ a: [9] })
  })

  test('the order of keys stays', () => {
    expect(Object.keys(applyEdits({ b: 1, a: 2 }, [...set(['b'], 3).edits, ...set(['c'], 4).edits]))).toEqual([
      'b',
      'a',
      'c',
    ])
  })
})

// Examples of RFC 7386, Appendix A
test.each<[Json, Json, Json]>([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('merging %j with %j', (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result))

test('replaceAt', () => expect(replaceAt({ a: [{ b: 1 }] }, ['a', 0, 'b'], 2)).toEqual({ a: [{ b: 2 }] }))
