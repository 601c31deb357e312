// Annotations are readable by whoever may read the object. kubectl repeats the whole object in one of them.

import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import { credentialsOfEntry } from './credentials.ts'
import type { Credential } from './credentials.ts'
import { secretDataRule } from './credential-rules.ts'
import { hasMark } from './redaction-mark.ts'

export const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/** Annotations of tools that hold digests and generated text, never credentials. */
const none: readonly Credential[] = []

/** The credentials in an annotation. */
export function credentialsOfAnnotation(key: string, text: string): readonly Credential[] {
  if (text.length < 6) return none
  // The key's own word speaks of how to find a credential, not of one: vault.hashicorp.com/agent-inject-secret-x.
  const plain = credentialsOfEntry('', text)
  if (key !== lastApplied || hasMark(text)) return plain
  const copied = repeatedCredentials(text)
  const apart = copied.filter(({ start, end }) => plain.every((one) => one.end <= start || one.start >= end))
  return apart.length === 0 ? plain : [...plain, ...apart].sort((a, b) => a.start - b.start)
}

/** Values that the repeated object names as credentials, where they stand unescaped in the text. */
function repeatedCredentials(text: string): readonly Credential[] {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return none
  }
  const secrets: string[] = []
  collect(value, 0, secrets)
  const found: Credential[] = []
  let from = 0
  for (const secret of secrets) {
    const written = JSON.stringify(secret)
    const at = text.indexOf(written, from)
    if (at < 0) continue
    from = at + written.length
    found.push({ rule: secretDataRule, start: at + 1, end: at + written.length - 1 })
  }
  return found
}

/** Deeper than any object that the API server takes from people. */
const maxDepth = 60

function collect(value: Json | undefined, depth: number, into: string[]): void {
  if (depth > maxDepth) return
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) collect(item, depth + 1, into)
    return
  }
  if (!isObject(value)) return
  if (value['kind'] === 'Secret') {
    for (const field of ['data', 'stringData']) {
      const data = value[field]
      if (isObject(data))
        for (const item of Object.values(data)) if (typeof item === 'string' && item.length > 2) into.push(item)
    }
    return
  }
  const { name, value: text } = value
  if (
    typeof name === 'string' &&
    typeof text === 'string' &&
    credentialsOfEntry(name, text).some(({ start, end }) => end - start === text.length)
  ) {
    into.push(text)
  }
  for (const item of Object.values(value)) collect(item, depth + 1, into)
}
