// The meaning of YAML is what the Go reader of Kubernetes makes of it. oracle/expected.json is its answer for each text of
// oracle/cases.json (oracle/refresh.sh writes it); with Go installed and SEAWORTHY_GO_ORACLE=1 the program is asked itself,
// about thousands of documents that nobody has seen before.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { splitJsonStream } from './json-stream.ts'
import { difference } from './oracle/compare.ts'
import type { GoAnswer } from './oracle/compare.ts'
import { mutated, oddDocument, seeded } from './oracle/odd-documents.ts'
import cases from './oracle/cases.json' with { type: 'json' }
import expected from './oracle/expected.json' with { type: 'json' }

function differences(texts: readonly string[], answers: readonly GoAnswer[]): string[] {
  return texts.flatMap((text, at) => {
    const answer = answers[at]
    // Where text is JSON, Kubernetes does not ask its YAML reader.
    if (answer === undefined || splitJsonStream(text, 100) !== undefined) return []
    const found = difference(text, answer)
    return found === undefined ? [] : [`${JSON.stringify(text)}: ${found}`]
  })
}

test('every case reads as in Go', () => {
  const answers = expected as unknown as readonly GoAnswer[]
  expect(answers.length).toBe(cases.length)
  expect(cases.length).toBeGreaterThan(1000)
  expect(differences(cases, answers)).toEqual([])
})

const asked = process.env['SEAWORTHY_GO_ORACLE'] === '1'
if (!asked) console.warn('SKIPPED: the live Go oracle of YAML: set SEAWORTHY_GO_ORACLE=1, with Go installed, to run it')

test.skipIf(!asked)('documents nobody has seen read as in Go', () => {
  const seed = Number(process.env['SEAWORTHY_GO_ORACLE_SEED'] ?? Date.now() % 1_000_000)
  const random = seeded(seed)
  const texts = Array.from({ length: 20_000 }, (_, at) => {
    const known = cases[at % cases.length] ?? ''
    return at % 3 === 0 ? mutated(random, known) : oddDocument(random)
  }).filter((text) => !text.includes('\ufeff') && text.isWellFormed())
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('')
  const cwd = fileURLToPath(new URL('oracle', import.meta.url))
  const output = execFileSync('go', ['run', '.'], { cwd, input, maxBuffer: 1 << 30, encoding: 'utf8' })
  const answers = output.trimEnd().split('\n')
  expect(answers.length).toBe(texts.length)
  const found = differences(
    texts,
    answers.map((line) => JSON.parse(line) as GoAnswer),
  )
  expect(found, `seed ${seed}`).toEqual([])
})
