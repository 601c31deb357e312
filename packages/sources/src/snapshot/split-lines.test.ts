import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitLines } from './split-lines.ts'

async function* from(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk)
}

async function lines(chunks: readonly string[], limits = { maxBytes: 1000, maxLineBytes: 100 }) {
  const found: (string | undefined)[] = []
  for await (const line of splitLines(from(chunks.map((chunk) => Buffer.from(chunk))), limits)) found.push(line)
  return found
}

describe('splitLines', () => {
  test.each([
    [[], []],
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [
      ['a', 'b\nc', '\n', '\nd'],
      ['ab', 'c', '', 'd'],
    ],
  ])('%j gives %j', async (chunks, wanted) => expect(await lines(chunks)).toEqual(wanted))

  test('a long line is passed over, and the next one is whole', async () => {
    const long = 'x'.repeat(60)
    expect(await lines([`a\n${long}`, long, `${long}\nb\n`])).toEqual(['a', undefined, 'b'])
    expect(await lines([long, long])).toEqual([undefined])
  })

  test('too much is an error', async () => {
    await expect(lines(['x\n'.repeat(501)])).rejects.toThrow('it has more than 1000 bytes')
  })

  test('where the chunks are cut does not matter', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\n'), maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(80), { maxLength: 5 }), async (whole, cuts) => {
        const bytes = Buffer.from(whole)
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].toSorted((a, b) => a - b)
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end))
        const found: (string | undefined)[] = []
        for await (const line of splitLines(from(chunks), { maxBytes: 1e6, maxLineBytes: 1e6 })) found.push(line)
        const wanted = whole.split('\n')
        if (wanted.at(-1) === '') wanted.pop()
        expect(found).toEqual(wanted)
      }),
    )
  })
})
