// Which values of a Secret that stands in a file are credentials. Source: kubernetes.io/docs/concepts/configuration/secret

import { isObject } from '../../model/json.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import { credentialName } from './credential-names.ts'
import { credentialsOfEntry } from './credentials.ts'
import type { Credential } from './credentials.ts'
import { randomRule } from './credential-rules.ts'
import { decodeBase64 } from './decode-base64.ts'
import { isPlaceholder } from './placeholder.ts'
import { hasMark } from './redaction-mark.ts'

export interface SecretEntry {
  readonly path: Path
  readonly text: string
  /** Of the text as it stands; a value in base64 is one as a whole. */
  readonly credentials: readonly Credential[]
}

/** Keys of the built-in types whose values are always credentials. */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/basic-auth': ['password'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.key'],
  'kubernetes.io/service-account-token': ['token'],
  'bootstrap.kubernetes.io/token': ['token-secret'],
}

/** The values of `data` and `stringData`, each with its credentials. */
export function secretEntries(value: JsonObject): readonly SecretEntry[] {
  const type = typeof value['type'] === 'string' && Object.hasOwn(builtIn, value['type']) ? value['type'] : ''
  const always = builtIn[type] ?? []
  const found: SecretEntry[] = []
  for (const field of ['data', 'stringData'] as const) {
    const values = value[field]
    if (!isObject(values)) continue
    for (const [key, text] of Object.entries(values)) {
      if (typeof text !== 'string') continue
      found.push({
        path: [field, key],
        text,
        credentials: credentialsOf(key, text, field === 'data', always.includes(key)),
      })
    }
  }
  return found
}

const none: readonly Credential[] = []

function credentialsOf(key: string, text: string, encoded: boolean, always: boolean): readonly Credential[] {
  if (text.length < 3) return none
  if (hasMark(text)) return credentialsOfEntry('', text)
  const decoded = encoded ? decodeBase64(text.replaceAll(/\s/g, '')) : text
  // Neither base64 nor text: a template, or binary content that says nothing.
  if (decoded === undefined) return none
  const inner = inText(key, decoded, always)
  const [first] = inner
  if (first === undefined) return none
  return encoded ? [{ rule: first.rule, start: 0, end: text.length }] : inner
}

function inText(key: string, text: string, always: boolean): readonly Credential[] {
  if (text.length < 3 || isPlaceholder(text)) return none
  const found = credentialsOfEntry(key, text)
  if (found.length > 0) return found
  const whole = { rule: randomRule, start: 0, end: text.length }
  return always ||
    (isSingleWord(text) && (mayBeCredential.test(key) || credentialName(key) !== undefined) && isRandom(text))
    ? [whole]
    : none
}

const mayBeCredential = /key|pass|pwd|secret|token|cred|auth|salt|seed|private/i

function isSingleWord(text: string): boolean {
  return text.length <= 1024 && !/\s/.test(text)
}

/** Letters and digits mixed, and more bits a character than words and names have. */
function isRandom(text: string): boolean {
  return text.length >= 12 && /\d/.test(text) && /[A-Za-z]/.test(text) && entropy(text) >= 3
}

/** Shannon entropy, bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
