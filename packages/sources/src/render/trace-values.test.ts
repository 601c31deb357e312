import { describe, expect, test } from 'vitest'
import type { ValuesScope } from './rendering.ts'
import { traceValues } from './trace-values.ts'

const own = {
  file: 'values.yaml',
  text: 'a:\n  b: 1\n  privileged: false\nlist:\n  - x: 1\n  - x: 2\nsame: [1]\n',
  at: [],
}
const prod = { file: 'prod.yaml', text: 'a:\n  b: "5"\n', at: [] }
const scope: ValuesScope = { files: [prod, own], at: [], set: [] }

describe('traceValues', () => {
  test.each([
    ['the strongest file', 'a.b', '5', 'prod.yaml:2'],
    ['not a weaker file that was overruled', 'a.b', '1', undefined],
    ['a file that holds the path', 'a.privileged', 'false', 'values.yaml:3'],
    ['not a value that the template computed', 'a.privileged', 'true', undefined],
    ['an item by its value', 'list.*.x', '2', 'values.yaml:6'],
    ['nothing for a path that is not there', 'a.c', '1', undefined],
  ])('%s', (_, path, rendered, expected) => {
    const place = traceValues(path.split('.'), rendered, scope)
    expect(place && `${place.file}:${place.line}`).toBe(expected)
  })

  test('two equal items name none', () => {
    const twice = { file: 'v', text: 'l:\n  - 1\n  - 1\n', at: [] }
    expect(traceValues(['l', '*'], '1', { files: [twice], at: [], set: [] })).toBeUndefined()
  })

  test.each([['a.b'], ['a'], ['a.b.c']])('nothing for what --set %s gave', (key) => {
    expect(traceValues(['a', 'b'], '5', { ...scope, set: [key] })).toBeUndefined()
  })

  test('a subchart’s values stand in the parent under its name, globals at the root', () => {
    const parent = { file: 'parent.yaml', text: 'sub:\n  b: 7\nglobal:\n  g: 8\n', at: ['sub'] }
    const files = [parent, own]
    const sub = { files, at: ['sub'], set: ['sub.z'] }
    expect(traceValues(['b'], '7', sub)).toEqual({ file: 'parent.yaml', line: 2, column: 3, path: ['sub', 'b'] })
    expect(traceValues(['global', 'g'], '8', sub)).toMatchObject({ file: 'parent.yaml', line: 4 })
    expect(traceValues(['b'], '7', { ...sub, set: ['sub.b'] })).toBeUndefined()
  })
})
