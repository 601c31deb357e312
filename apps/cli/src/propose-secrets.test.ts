import { describe, expect, test } from 'vitest'
import { secretTexts, showsSecret } from './propose-secrets.ts'

const secret = `apiVersion: v1
kind: Secret
metadata: { name: s }
data: { a: ${Buffer.from('zebra-crossing').toString('base64')}, n: 1 }
stringData:
  dsn: "postgres://app:horse-battery@db/app"
  flag: "true"
  key: |
    first line of it
    second line of it
`

describe('what Secrets hold', () => {
  const texts = secretTexts([
    { file: 'a', text: secret },
    { file: 'b', text: 'kind: ConfigMap\ndata: { a: public-text }\n' },
    { file: 'c', text: 'kind: Secret\ndata: [\n' },
    { file: 'd', text: 'kind: Secret\ndata: words\n' },
  ])

  test.each([
    'note: zebra-crossing',
    '  note: "zebra-crossing" # old',
    'password: horse-battery',
    '- horse-battery',
    'url: postgres://app:horse-battery@db/app?x=y',
    '    second line of it',
    `raw: ${Buffer.from('zebra-crossing').toString('base64')}`,
  ])('is hidden: %s', (line) => {
    expect(showsSecret(line, texts)).toBe(true)
  })

  test.each(['flag: true', 'a: 1', 'x: {}', 'note: public-text', 'kind: Secret', 'note:', '', 'app: web'])(
    'is not in: %s',
    (line) => {
      expect(showsSecret(line, texts)).toBe(false)
    },
  )

  test('no Secrets, nothing hidden', () => {
    expect(showsSecret('note: zebra-crossing', [])).toBe(false)
  })
})
