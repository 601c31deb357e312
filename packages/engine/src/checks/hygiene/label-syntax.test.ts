import { describe, expect, test } from 'vitest'
import { isDnsLabel, isDnsSubdomain, keyFault, valueFault } from './label-syntax.ts'

describe('keyFault', () => {
  test.each(['app', 'app.kubernetes.io/name', 'a', 'A_b.c-9', 'a'.repeat(63), 'x-y.z/9'])('takes %s', (key) =>
    expect(keyFault(key)).toBeUndefined(),
  )
  test.each(['', '/a', 'a/', 'a/b/c', '-a', 'a-', 'ä', 'A.B/c', 'a b', 'a'.repeat(64), `${'a.'.repeat(130)}b/c`])(
    'refuses %j',
    (key) => expect(keyFault(key)).toBeTypeOf('string'),
  )
})

describe('valueFault', () => {
  test.each(['', 'a', 'A_b.c-9', 'a'.repeat(63)])('takes %j', (value) => expect(valueFault(value)).toBeUndefined())
  test.each(['a b', '-a', 'a-', 'a@b', 'a/b', 'a'.repeat(64), `a${'-'.repeat(40)}`])('refuses %j', (value) =>
    expect(valueFault(value)).toBeTypeOf('string'),
  )
})

test.each([
  ['web', true, true],
  ['web.shop', false, true],
  ['Web', false, false],
  ['web-', false, false],
  ['', false, false],
  ['a'.repeat(64), false, true],
])('DNS name %j', (text, label, subdomain) =>
  expect([isDnsLabel(text), isDnsSubdomain(text)]).toEqual([label, subdomain]),
)
