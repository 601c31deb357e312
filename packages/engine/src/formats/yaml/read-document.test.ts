import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

function read(text: string) {
  return readDocument(text, { start: 0, end: text.length }, 'a.yaml')
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['a: yes\nb: 0777\nc: 0o17\nd: 1_000\ne: .5\nf: 1e3\n', { a: true, b: 511, c: 15, d: 1000, e: 0.5, f: 1000 }],
    ['a: 2001-01-01\nb: ~\nc: "yes"\nd: 08\n', { a: '2001-01-01', b: null, c: 'yes', d: 8 }],
    ['1: a\ntrue: b\n1.5: c\n', { '1': 'a', true: 'b', '1.5': 'c' }],
    ['a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n', { a: { b: 1 }, c: { b: 1, d: 2 } }],
    ['a: |\n  x\n   y\n\nb: >-\n  x\n  y\n', { a: 'x\n y\n', b: 'x y' }],
    ['a: |\n  x', { a: 'x\n' }],
    ['- a\n- - b\n  - c\n-\n', ['a', ['b', 'c'], null]],
    ['{"a": [1, "b"]}', { a: [1, 'b'] }],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual({ value, problems: [] })
  })

  test('a key named __proto__ is a key like others', () => {
    const { value } = read('__proto__: {polluted: yes}\n')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('a document without content has no value and no problem', () => {
    expect(read('---\n# nothing\n')).toEqual({ value: undefined, problems: [] })
  })
})

describe('refused', () => {
  test.each([
    ['a: 1\na: 2\n', 'duplicate-key', 2, 1],
    ['a: b: c\n', 'yaml-syntax', 1, 5],
    ['a: *x\n', 'yaml-alias', 1, 4],
    ['a: .nan\n', 'yaml-value', 1, 4],
    ['a:\n\t- b\n', 'yaml-syntax', 2, 1],
    ['a: "b\n', 'yaml-syntax', 1, 4],
    ['a: \u0007\n', 'yaml-syntax', 1, 4],
  ])('%j', (text, code, line, column) => {
    const { value, problems } = read(text)
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ code, at: { file: 'a.yaml', line, column }, cause: 'input' }])
  })
})
