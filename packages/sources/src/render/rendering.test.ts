import { expect, test } from 'vitest'
import { notRendered } from './rendering.ts'

test.each([
  [undefined, 'Helm is not there'],
  ['Install it', 'Helm is not there. Install it'],
])('notRendered says why, and what to do: %s', (wanted, why) => {
  const base = { code: 'renderer-missing', at: { file: 'c' }, message: 'Helm is not there', cause: 'world' as const }
  const problem = wanted === undefined ? base : { ...base, wanted }
  expect(notRendered('c', problem)).toEqual({ documents: [], problems: [problem], notJudged: { what: 'c', why } })
})
