import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import type { Path } from '@seaworthy/engine/model/path.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withChanges } from './propose-changes.ts'
import type { SourceChange } from './propose-changes.ts'

const values = { file: 'values.yaml', text: 'a:\n  b: true # why\n  empty: {}\n  # more\nlist: [x]\n' }
const template = {
  file: 't.yaml',
  text: 'spec:\n  hostPID: true\n  opts: {}\n  on: false # old\n  drop:\n    - A\n  tail: x\n',
}

function set(value: Json, ...path: Path): Edit {
  return { op: 'set', path, value }
}

function yaml(...edits: readonly Edit[]): SourceChange {
  return { kind: 'yaml', source: values, start: 0, end: values.text.length, edits }
}

function insert(line: number, column: number, ...edits: readonly Edit[]): SourceChange {
  return { kind: 'insert', source: template, line, column, edits }
}

function literal(line: number, head: string, value: Json, tail: string, ...edits: readonly Edit[]): SourceChange {
  return { kind: 'literal', source: template, line, column: 2, head, value, tail, edits }
}

function after(...changes: readonly SourceChange[]): readonly string[] | undefined {
  return withChanges(changes)?.map((file) => file.after)
}

describe('YAML files', () => {
  test('several changes of one file are one, comments stay', () => {
    expect(after(yaml(set(false, 'a', 'b')), yaml({ op: 'append', path: ['list'], value: 'w' }))).toEqual([
      'a:\n  b: false # why\n  empty: {}\n  # more\nlist: [x, w]\n',
    ])
  })

  test('an empty map becomes a block, whatever asks for a part of it', () => {
    const changes = [
      yaml(set(1, 'a', 'empty', 'x')),
      yaml(set(2, 'a', 'empty', 'k', 'z')),
      yaml(set(1, 'a', 'empty', 'x')),
    ]
    expect(after(...changes)).toEqual([
      'a:\n  b: true # why\n  empty:\n    x: 1\n    k:\n      z: 2\n  # more\nlist: [x]\n',
    ])
  })

  test('documents of one file, each at its place', () => {
    const source = { file: 'base.yaml', text: 'a: 1\n---\nb: 2\n' }
    const first: SourceChange = { kind: 'yaml', source, start: 0, end: 5, edits: [set('longer', 'a')] }
    const second: SourceChange = { kind: 'yaml', source, start: 9, end: 14, edits: [set(3, 'b')] }
    expect(after(first, second)).toEqual(['a: longer\n---\nb: 3\n'])
  })

  test.each([
    ['an edit that cannot be written', [yaml(set(1, 'a', 'b', 'c'))]],
    ['an edit that changes nothing', [yaml(set(true, 'a', 'b'))]],
    [
      'two texts of one file',
      [yaml(set(1, 'c')), { ...insert(1, 0, set(1, 'c')), source: { ...values, text: 'a: 1' } }],
    ],
    [
      'no file at all',
      [{ ...yaml(set(1, 'c')), source: { file: 'values.yaml', text: '- a\n' }, end: 4 } as SourceChange],
    ],
  ])('%s is refused', (_, changes) => {
    expect(after(...changes)).toBeUndefined()
  })
})

describe('templates', () => {
  test('insertions below one line are one block', () => {
    const changes = [insert(1, 2, set(false, 'x', 'a')), insert(1, 2, { op: 'append', path: ['x', 'l'], value: 'ALL' })]
    expect(after(...changes, ...changes)).toEqual([
      template.text.replace('spec:\n', 'spec:\n  x:\n    a: false\n    l:\n      - ALL\n'),
    ])
  })

  test.each([
    ['a scalar', [literal(4, '  on:', false, ' # old', set(true, 'v'))], '  on: false # old', '  on: true # old'],
    [
      'an empty map',
      [literal(3, '  opts:', {}, '', set(1, 'v', 'x', 'k'))],
      '  opts: {}',
      '  opts:\n    x:\n      k: 1',
    ],
    ['a line that goes', [{ kind: 'remove', source: template, line: 2 }], '  hostPID: true\n', ''],
    [
      'an item',
      [{ kind: 'item', source: template, line: 6, column: 4, value: 'ALL' }],
      '    - A',
      '    - A\n    - ALL',
    ],
  ] satisfies readonly (readonly [string, readonly SourceChange[], string, string])[])('%s', (_, changes, from, to) => {
    expect(after(...changes)).toEqual([template.text.replace(from, to)])
    expect(after(...changes, ...changes)).toEqual([template.text.replace(from, to)])
  })

  test('what stands on one line and disagrees is refused', () => {
    const removed: SourceChange = { kind: 'remove', source: template, line: 2 }
    expect(after(removed, insert(2, 2, set(1, 'a')))).toBeUndefined()
    expect(after(insert(2, 2, set(1, 'a')), insert(2, 4, set(1, 'b')))).toBeUndefined()
    expect(
      after(insert(6, 4, set(1, 'a')), { kind: 'item', source: template, line: 6, column: 4, value: 'b' }),
    ).toBeUndefined()
  })

  test('Windows line breaks stay, and what is added has them', () => {
    const source = { file: 't.yaml', text: template.text.replaceAll('\n', '\r\n') }
    const changes = [
      { ...insert(1, 2, set(1, 'x', 'k')), source },
      { ...literal(3, '  opts:', {}, '', set(1, 'v', 'x')), source },
    ]
    const result = after(...changes)?.[0] ?? ''
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(result).toContain('spec:\r\n  x:\r\n    k: 1\r\n')
    expect(result).toContain('  opts:\r\n    x: 1\r\n')
  })

  test('lines that no change names stay as they are', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z{} :#-]{0,12}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lines, fc.nat(11), fc.boolean(), (given, at, windows) => {
        const newline = windows ? '\r\n' : '\n'
        const source = { file: 't', text: given.join(newline) }
        const line = (at % given.length) + 1
        const result = withChanges([{ kind: 'insert', source, line, column: 0, edits: [set(1, 'NEW')] }])
        const left = result?.[0]?.after.split('\n').filter((text) => !text.startsWith('NEW'))
        expect(left?.map((text) => text.replace(/\r$/, ''))).toEqual(given)
      }),
      { numRuns: 200 },
    )
  })
})
