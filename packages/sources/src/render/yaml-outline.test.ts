import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyKey, outline, unquote } from './yaml-outline.ts'

function shape(text: string): string[] {
  return outline(text).entries.map(({ line, column, path, value }) => `${line}:${column} ${path.join('.')} = ${value}`)
}

describe('outline', () => {
  test('names maps and lists by their keys', () => {
    expect(shape('a:\n  b: 1 # note\n  c:\n    - x\n    - name: y\n      z: "#2"\n  d: 3\ne: 4\n')).toEqual([
      '1:1 a = ',
      '2:3 a.b = 1',
      '3:3 a.c = ',
      '4:7 a.c.- = x',
      '5:7 a.c.-.name = y',
      '6:7 a.c.-.z = "#2"',
      '7:3 a.d = 3',
      '8:1 e = 4',
    ])
  })

  test('lists may stand as deep as their key', () => {
    expect(shape('a:\n- x: 1\n  y: 2\n- - z\nb: 3\n')).toEqual([
      '1:1 a = ',
      '2:3 a.-.x = 1',
      '3:3 a.-.y = 2',
      '4:5 a.-.- = z',
      '5:1 b = 3',
    ])
  })

  test('block scalars are passed over and known', () => {
    const { entries } = outline('a: |-\n  b: 1\n\n    c: 2\nd: >2\n   e\nf: 1\n')
    expect(entries.map(({ path, block }) => [path.join('.'), block])).toEqual([
      ['a', { first: 2, last: 4 }],
      ['d', { first: 6, last: 6 }],
      ['f', undefined],
    ])
  })

  test('documents are counted and quoted keys are read', () => {
    const { entries } = outline('---\n\'a b\': 1\n---\n"c:d": x: y\nhttp://e\n')
    expect(entries.map(({ document, path, value }) => [document, path, value])).toEqual([
      [1, ['a b'], '1'],
      [2, ['c:d'], 'x: y'],
    ])
  })

  test('template actions are told from keys', () => {
    const text = [
      '{{- if .Values.x }}',
      'a: {{ .Values.a | default "b: c" }}',
      '{{ $key }}: {{ $value }}',
      '{{- with .y }}b: 1{{ end }}',
      'c:',
      '  {{- toYaml . | nindent 2 }}',
      '{{- /* comment',
      'd: 4 */}}',
      'e: 5',
    ].join('\n')
    expect(shape(text)).toEqual([
      '2:1 a = {{ .Values.a | default "b: c" }}',
      `3:1 ${anyKey} = {{ $value }}`,
      '4:15 b = 1{{ end }}',
      '5:1 c = ',
      '9:1 e = 5',
    ])
  })

  test('items know their names, wherever in the item these stand', () => {
    const { entries } = outline('c:\n- image: x\n  name: a\n- image: y\n')
    expect(entries.map(({ items }) => items.map(({ name }) => name))).toEqual([[], ['a'], ['a'], [undefined]])
  })

  test('never throws, and lines only grow', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '{{',
      '}}',
      '|',
      '"',
      "'",
      '#',
      '---',
      '\t',
      '\r',
      '[',
      '{',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const lines = outline(pieces.join('')).entries.map(({ line }) => line)
        expect(lines).toEqual(lines.toSorted((a, b) => a - b))
      }),
    )
  })

  test('deep nesting and long texts end', () => {
    const deep = Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(outline(deep).entries.every(({ path }) => path.length <= 200)).toBe(true)
    expect(outline('- '.repeat(100_000)).entries.length).toBeLessThanOrEqual(1)
  })
})

test.each([
  ['"a"', 'a'],
  ["'a'", 'a'],
  ['"', '"'],
  ['"a', '"a'],
  ['a', 'a'],
])('unquote %s', (text, expected) => expect(unquote(text)).toBe(expected))
