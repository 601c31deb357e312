import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { credentialsInText, credentialsOfArguments, credentialsOfEntry } from './credentials.ts'
import { mentionCode, redactionMark } from './redaction-mark.ts'

const entry = (name: string, value: string): readonly string[] =>
  credentialsOfEntry(name, value).map(({ end, rule, start }) => `${rule.id} ${value.slice(start, end)}`)

test.each([
  ['PASSWORD', 'secret', ['named secret']],
  ['PASSWORD', ' hunter2\n', ['named hunter2']],
  ['PASSWORD', 'ab', []],
  ['PASSWORD', 'a text of several words', []],
  ['TOKEN', '123456', []],
  ['TOKEN', 'bearer', []],
  ['TOKEN', 'web-token', []],
  ['MODE', 'hunter2', []],
  [
    'GITHUB_TOKEN',
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    ['github-token ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
  ],
  ['OPTS', 'token=ghp_abcdefghijklmnopqrstuvwxyz0123456789', ['github-token ghp_abcdefghijklmnopqrstuvwxyz0123456789']],
  ['OPTS', '-Da.password=hunter2 -Db.secret=a1b2c3d4', ['assigned hunter2', 'assigned a1b2c3d4']],
])('%s: %j', (name, value, expected) => expect(entry(name, value)).toEqual(expected))

describe('credentialsOfArguments', () => {
  const found = (...list: readonly string[]): readonly string[] =>
    credentialsOfArguments(list).map(
      ({ end, flag, index, start }) => `${index} ${flag} ${list[index]?.slice(start, end) ?? ''}`,
    )

  test.each<readonly [readonly string[], readonly string[]]>([
    [['--password=hunter2'], ['0 password hunter2']],
    [['-password=hunter2'], ['0 password hunter2']],
    [['PASSWORD=hunter2', 'web'], ['0 PASSWORD hunter2']],
    [['--password', 'hunter2'], ['1 password hunter2']],
    [['--password', '--verbose'], []],
    [['--password'], []],
    [['--token=web'], []],
    [['--token=web-token'], []],
    [['--password=secret'], ['0 password secret']],
    [['--secret=kube-system/tls'], []],
    [['sh', '-c', 'web --password hunter2'], ['2  hunter2']],
  ])('%j', (list, expected) => expect(found(...list)).toEqual(expected))
})

test('marks of a snapshot are the credentials that they stand for; mentions are none', () => {
  const text = `a${redactionMark(20, 9)}b${redactionMark(mentionCode, 7)}password=hunter2`
  expect(credentialsInText(text).map(({ end, rule, start }) => [rule.id, start, end])).toEqual([
    ['github-token', 1, 10],
  ])
})

test('never overlap, whatever the text is', () => {
  const part = fc.constantFrom(
    'password=',
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'amqp://web:hunter2@q/',
    'token: ',
    '"',
    '\n',
    ' ',
    'a1b2c3d4',
    '-----BEGIN PRIVATE KEY-----',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { end, start } of credentialsInText(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})
