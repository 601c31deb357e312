import { describe, expect, test } from 'vitest'
import { pathAt, placedText, placesOn } from './propose-place.ts'

const text = placedText({
  text: `a:
  b: 1
  list:
    - name: x
      deep: { c: 2 }
    - plain
anchor: &it { d: 3 }
alias: *it
`,
})

describe('places', () => {
  test.each([
    [
      ['a', 'b'],
      ['1:1', '2:3'],
    ],
    [
      ['a', 'list', 0, 'name'],
      ['1:1', '3:3', '4:7', '4:7'],
    ],
    [
      ['a', 'list', 0, 'deep', 'c'],
      ['1:1', '3:3', '4:7', '5:7', '5:15'],
    ],
    [
      ['a', 'list', 1],
      ['1:1', '3:3', '6:7'],
    ],
    [['a', 'absent', 'b'], ['1:1']],
    // An edit through an alias would be one of something else
    [['alias', 'd'], ['8:1']],
    [['__proto__'], []],
  ])('on the way of %j', (path, places) => {
    expect(placesOn(text, path).map(({ line, column }) => `${line}:${column}`)).toEqual(places)
  })

  test.each([
    [2, 3, ['a', 'b']],
    [3, 3, ['a', 'list']],
    [4, 7, ['a', 'list', 0, 'name']],
    [5, 15, ['a', 'list', 0, 'deep', 'c']],
    [6, 7, ['a', 'list', 1]],
    [2, 4, undefined],
    [99, 1, undefined],
  ])('of line %i, column %i', (line, column, path) => {
    expect(pathAt(text, line, column)).toEqual(path)
  })

  test('a text that cannot be read has none', () => {
    const broken = placedText({ text: 'a: [\n' })
    expect([placesOn(broken, ['a']), pathAt(broken, 1, 1)]).toEqual([[], undefined])
  })
})
