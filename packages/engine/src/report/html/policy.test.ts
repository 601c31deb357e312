import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policy } from './policy.ts'
import { script } from './script.ts'
import { style } from './style.ts'

test.each([
  ['style-src', style],
  ['script-src', script],
])('the %s hash is that of the text', (directive, text) => {
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
  expect(policy).toContain(`${directive} '${hash}';`)
})

test('nothing else is allowed', () => {
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
})
