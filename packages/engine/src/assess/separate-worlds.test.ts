import { expect, test } from 'vitest'
import type { Resource } from '../model/resource.ts'
import { separateWorlds } from './separate-worlds.ts'

function resource(name: string, rendering?: string): Resource {
  const source = { file: `${rendering ?? 'raw'}/${name}`, text: '' }
  const origin = { source, start: 0, end: 0, line: 1, item: [], ...(rendering !== undefined && { rendering }) }
  return { apiVersion: 'v1', group: '', version: 'v1', kind: 'Service', namespace: '', name, value: {}, origin }
}

function names(worlds: readonly (readonly Resource[])[]): readonly (readonly string[])[] {
  return worlds.map((world) => world.map(({ origin }) => origin?.source.file ?? ''))
}

test.each([
  ['nothing rendered: one world', [resource('a'), resource('b'), resource('a')], [['raw/a', 'raw/b', 'raw/a']]],
  ['one rendering joins what is not rendered', [resource('a'), resource('b', 'x')], [['raw/a', 'x/b']]],
  [
    'renderings that share nothing are one world',
    [resource('a', 'x'), resource('b', 'y'), resource('c')],
    [['x/a', 'y/b', 'raw/c']],
  ],
  [
    'overlays of one base are worlds of their own; what is not rendered stands with the first that fits',
    [resource('a', 'x'), resource('p', 'x'), resource('a', 'y'), resource('c')],
    [['raw/c', 'x/a', 'x/p'], ['y/a']],
  ],
])('%s', (_, resources, expected) => {
  expect(names(separateWorlds(resources))).toEqual(expected)
})
