import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorSearch } from './anchor-search.ts'

const anchors = ['abc', 'bcd', 'abcabc', '://', 'aaa', 'é€x']

function naive(text: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at += 1)
    for (const anchor of anchors) if (text.startsWith(anchor, at)) found.push(`${at} ${anchor}`)
  return found.sort()
}

test('finds what a search for each anchor finds', () => {
  const search = anchorSearch(anchors.map((anchor) => [anchor, anchor]))
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', ':', '/', 'x', 'é', '€', 'ab', 'abc'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (input) => {
      const found: string[] = []
      search.each(input, (owner, at, anchor) => {
        expect(owner).toBe(anchor)
        found.push(`${at} ${anchor}`)
      })
      expect(found.sort()).toEqual(naive(input))
    }),
  )
})

test('refuses anchors that are too short', () =>
  expect(() => anchorSearch([['ab', 1]])).toThrow('Anchor ab has less than 3 characters'))
