import { expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { notRendered, withMachineErrors } from './rendering.ts'

test.each([
  [undefined, 'Helm is not there'],
  ['Install it', 'Helm is not there; wanted: Install it'],
])('notRendered says why, and what to do: %s', (wanted, why) => {
  const base = { code: 'renderer-missing', at: { file: 'c' }, message: 'Helm is not there', cause: 'world' as const }
  const problem = wanted === undefined ? base : { ...base, wanted }
  expect(notRendered('c', problem)).toEqual({ documents: [], problems: [problem], notJudged: { what: 'c', why } })
})

test('withMachineErrors tells what the machine refuses, and throws what we did wrong', async () => {
  const refused = await withMachineErrors('c', async () => {
    await readFile('/nonexistent/file')
    return { documents: [], problems: [] }
  })
  expect(refused).toMatchObject({ problems: [{ code: 'render-failed', cause: 'world' }], notJudged: { what: 'c' } })
  const wrong = withMachineErrors('c', () => Promise.reject(new Error('Ours')))
  await expect(wrong).rejects.toThrow('Ours')
})
