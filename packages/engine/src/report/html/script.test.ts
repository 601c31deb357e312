import { expect, test } from 'vitest'
import { script } from './script.ts'

test('the script parses, and makes no element and no request out of text', () => {
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- parsed, never called
  expect(() => new Function(script)).not.toThrow()
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function|fetch|XMLHttp|import|<\/script/,
  )
})
