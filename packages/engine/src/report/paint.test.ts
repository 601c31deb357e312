import { expect, test } from 'vitest'
import { paintFor } from './paint.ts'

test('colours end where they began, and nothing is written without them', () => {
  expect(paintFor(true).severity('high', 'x')).toBe('\u001b[31mx\u001b[0m')
  expect(paintFor(true).quiet('')).toBe('')
  expect(paintFor(false).severity('high', 'x')).toBe('x')
})
