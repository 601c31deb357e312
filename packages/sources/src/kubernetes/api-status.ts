import { isObject } from '@seaworthy/engine/model/json.ts'
import type { ApiReply } from './client.ts'
import { oneLine } from './one-line.ts'
import { parseJson } from './parse-json.ts'

const words = new Map([
  [400, 'Bad request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not found'],
  [406, 'Not acceptable'],
  [410, 'Gone'],
  [429, 'Too many requests'],
  [500, 'Internal server error'],
  [502, 'Bad gateway'],
  [503, 'Service unavailable'],
  [504, 'Gateway timeout'],
])

/** `Forbidden: secrets is forbidden: User "x" cannot list …`: the server's own sentence behind the status. */
export function statusSentence(reply: ApiReply): string {
  const word = words.get(reply.status) ?? `HTTP status ${reply.status}`
  if (reply.status >= 300 && reply.status < 400) return `${word}, a redirect, which is not followed`
  const status = parseJson(reply.body)
  const message = isObject(status) && typeof status['message'] === 'string' ? oneLine(status['message']) : ''
  return message === '' || message === word ? word : `${word}: ${message}`
}
