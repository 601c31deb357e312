import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasMark, marksIn, maxCode, mentionCode, redactionMark, replaceMarks } from './redaction-mark.ts'
import { assignedRule, namedRule, randomRule, secretDataRule, shapeRules } from './credential-rules.ts'

test('a mark has the length of what it stands for and is found with its code', () => {
  fc.assert(
    fc.property(fc.nat(maxCode - 1), fc.integer({ max: 5000, min: 2 }), fc.string(), (code, length, around) => {
      const mark = redactionMark(code, length)
      expect(mark).toHaveLength(length)
      expect(marksIn(`${around}${mark}${around}`)).toEqual([
        { code, end: around.length + length, start: around.length },
      ])
      expect(replaceMarks(`${around}${mark}${around}`, '*')).toBe(`${around}*${around}`)
    }),
  )
})

test('marks side by side stay apart', () => {
  expect(marksIn(redactionMark(7, 5) + redactionMark(7, 2)).map(({ end, start }) => [start, end])).toEqual([
    [0, 5],
    [5, 7],
  ])
})

test.each(['', 'password', 'ﷰ', '\ufddf\ufdef', '\ue0b0'])('%j holds none', (text) => {
  expect(hasMark(text)).toBe(false)
  expect(marksIn(text)).toEqual([])
})

test('the codes of rules are all different, and none is that of a mention', () => {
  const codes = [namedRule, assignedRule, secretDataRule, randomRule, ...shapeRules].map(({ code }) => code)
  expect(new Set([...codes, mentionCode]).size).toBe(codes.length + 1)
  expect(Math.max(...codes)).toBeLessThan(maxCode)
})
