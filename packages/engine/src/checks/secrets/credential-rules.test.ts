import { expect, test } from 'vitest'
import { namedRule, ruleOfCode, shapeRules } from './credential-rules.ts'

test('each rule has an id, anchors of at least three characters and a title for "holds …"', () => {
  expect(new Set(shapeRules.map(({ id }) => id)).size).toBe(shapeRules.length)
  for (const { anchors, id, title } of shapeRules) {
    expect(
      anchors.filter((anchor) => anchor.length < 3),
      id,
    ).toEqual([])
    expect(title).toMatch(/^(?:an? |credentials )/)
  }
})

test('codes stand for rules; the code of a later version is some rule', () => {
  for (const rule of shapeRules) expect(ruleOfCode(rule.code)).toBe(rule)
  expect(ruleOfCode(199)).toBe(namedRule)
})

test('codes that snapshots hold are never given to another rule', () => {
  expect(Object.fromEntries(shapeRules.map(({ code, id }) => [code, id]))).toMatchObject({
    16: 'aws-access-key-id',
    17: 'private-key',
    20: 'github-token',
    29: 'jwt',
    33: 'url-password',
    34: 'bcrypt-hash',
    55: 'curl-user',
  })
})
