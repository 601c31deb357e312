import { expect, test } from 'vitest'
import { credentialsOfAnnotation, lastApplied } from './annotation-credentials.ts'

const found = (key: string, text: string): readonly string[] =>
  credentialsOfAnnotation(key, text).map(({ end, rule, start }) => `${rule.id} ${text.slice(start, end)}`)

test.each<readonly [string, string, readonly string[]]>([
  ['note', 'amqp://web:hunter2@queue/', ['url-password hunter2']],
  ['vault.hashicorp.com/agent-inject-secret-password', 'kv/data/web', []],
  ['checksum/secret', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', []],
  [
    lastApplied,
    '{"kind":"Secret","data":{"password":"aHVudGVyMg=="},"stringData":{"x":"web"}}',
    ['assigned aHVudGVyMg==', 'secret-data web'],
  ],
  [
    lastApplied,
    '{"spec":{"env":[{"name":"PASSWORD","value":"hunter2"},{"name":"MODE","value":"fast"}]}}',
    ['secret-data hunter2'],
  ],
  [lastApplied, '{"spec":{"env":[{"name":"PASSWORD","value":"hun\\"ter2"}]}}', ['secret-data hun\\"ter2']],
  [lastApplied, '{"spec":', []],
  [lastApplied, '['.repeat(100_000), []],
])('%s: %s', (key, text, expected) => expect(found(key, text)).toEqual(expected))
