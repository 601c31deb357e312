import { expect, test } from 'vitest'
import { style } from './style.ts'

test('the style loads nothing and is balanced', () => {
  expect(style).not.toMatch(/url\(|@import|@font-face|<\//)
  expect(style.match(/\{/g)).toHaveLength(style.match(/\}/g)?.length ?? 0)
})
