import { expect, test } from 'vitest'
import { statusSentence } from './api-status.ts'

const forbidden = JSON.stringify({
  kind: 'Status',
  message: 'secrets is forbidden: User "x" cannot list resource "secrets"',
})

test.each([
  [403, forbidden, 'Forbidden: secrets is forbidden: User "x" cannot list resource "secrets"'],
  [401, JSON.stringify({ kind: 'Status', message: 'Unauthorized' }), 'Unauthorized'],
  [404, '404 page not found', 'Not found'],
  [500, JSON.stringify({ message: 'a\n\u001b[2Jb' }), 'Internal server error: a [2Jb'],
  [302, '', 'HTTP status 302, a redirect, which is not followed'],
  [418, '[]', 'HTTP status 418'],
])('%i with %j says %j', (status, body, sentence) => expect(statusSentence({ status, body })).toBe(sentence))
