import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropItems, itemsOf, readBoolean, readFlags, readGates, writeFlag } from './flags.ts'
import type { Argument, CommandLine } from './flags.ts'

function line(...texts: readonly string[]): CommandLine {
  const given: readonly Argument[] = texts.map((text, index) => ({
    text,
    path: ['command', index],
    why: undefined,
    editable: true,
  }))
  return { ...readFlags(given), end: ['command'], editable: true }
}

function values(...texts: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries([...line(...texts).flags].map(([name, flags]) => [name, flags.map(({ value }) => value)]))
}

test.each([
  [['--profiling=false'], { profiling: ['false'] }],
  [['--profiling', 'etcd'], { profiling: ['true'] }],
  [['--etcd-cafile', '/ca.crt', '--profiling'], { 'etcd-cafile': ['/ca.crt'], profiling: ['true'] }],
  [['--tls_cert_file=/a=b'], { 'tls-cert-file': ['/a=b'] }],
  [['-auto-tls', '-name', 'a'], { 'auto-tls': ['true'], name: ['a'] }],
  [['--v=2', '--v=4'], { v: ['2', '4'] }],
  [['--unheard', '--v=2'], { unheard: ['true'], v: ['2'] }],
  [['--empty='], { empty: [''] }],
  [['--', '--v=2'], {}],
  [['a', '---x', '--=1', '-'], {}],
  [['--__proto__=1'], {}],
])('reads %j', (texts, flags) => expect(values(...texts)).toEqual(flags))

test('keeps where a value stands', () => {
  const { flags } = line('--v', '2', '--profiling', '--name=a')
  expect([...flags.values()].flat().map(({ path, before }) => [path[1], before])).toEqual([
    [1, ''],
    [2, '--profiling='],
    [3, '--name='],
  ])
})

test('a flag of unknown name hides what it may be', () => {
  const read = readFlags([{ text: '$(MORE)', path: [], why: 'the variable MORE is not known', editable: false }])
  expect(read.hidden).toBe('the variable MORE is not known')
})

test('writes a flag where it stands, or adds it', () => {
  const given = line('--v', '2', '--profiling', '--name=a')
  expect(writeFlag(given, 'v', '4')?.edits).toEqual([{ op: 'set', path: ['command', 1], value: '4' }])
  expect(writeFlag(given, 'profiling', 'false')?.edits).toEqual([
    { op: 'set', path: ['command', 2], value: '--profiling=false' },
  ])
  expect(writeFlag(given, 'new', '1')?.edits).toEqual([{ op: 'append', path: ['command'], value: '--new=1' }])
  expect(writeFlag({ ...given, editable: false }, 'new', '1')).toBeUndefined()
})

test('drops items, and a flag that has none left', () => {
  const { flags } = line('--modes=A,B', '--modes=C')
  const modes = flags.get('modes') ?? []
  expect(dropItems(modes, (item) => item === 'A')?.edits).toEqual([
    { op: 'set', path: ['command', 0], value: '--modes=B' },
  ])
  expect(dropItems(modes, (item) => item === 'C')?.edits).toEqual([{ op: 'remove', path: ['command', 1] }])
  expect(dropItems(modes, (item) => item === 'D')).toBeUndefined()
})

test('reads booleans as Go does', () => {
  expect(['true', 'T', '1', 'False', '0', 'yes', ''].map(readBoolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    undefined,
    undefined,
  ])
})

test('reads lists and gates', () => {
  expect(itemsOf('a, "b",,c')).toEqual(['a', 'b', 'c'])
  const gates = readGates(
    line('--feature-gates=A=true,B=false,C', '--feature-gates=A=false').flags.get('feature-gates') ?? [],
  )
  expect([...gates].map(([name, { on }]) => [name, on])).toEqual([
    ['A', false],
    ['B', false],
  ])
})

test('never throws', () => {
  fc.assert(fc.property(fc.array(fc.string()), (texts) => void line(...texts)))
})
