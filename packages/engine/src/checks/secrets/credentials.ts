// What counts as a credential at the places where configuration stands: one entry with a name, or a list of arguments.

import { assignmentsIn } from './assignments.ts'
import { credentialName } from './credential-names.ts'
import { shapesIn } from './credential-shapes.ts'
import { assignedRule, namedRule, ruleOfCode } from './credential-rules.ts'
import type { CredentialRule } from './credential-rules.ts'
import { isNameOfSecret, isPlaceholder } from './placeholder.ts'
import { marksIn, mentionCode } from './redaction-mark.ts'

/** A credential inside a text: `start` and `end` are its offsets. */
export interface Credential {
  readonly rule: CredentialRule
  readonly start: number
  readonly end: number
}

const none: readonly Credential[] = []
/** The largest object that the API server stores. */
const maxText = 1_572_864

/** The credentials in the value of a named entry: a variable, a key of a ConfigMap, an annotation. */
export function credentialsOfEntry(name: string, value: string): readonly Credential[] {
  if (value.length < 3) return none
  const marked = markedIn(value)
  if (marked !== undefined) return marked
  const named = namedCredential(name, value)
  return named === undefined ? credentialsInText(value) : [named]
}

/** The credentials in a text without a name. */
export function credentialsInText(text: string): readonly Credential[] {
  if (text.length < 6) return none
  const marked = markedIn(text)
  if (marked !== undefined) return marked
  const read = text.length > maxText ? text.slice(0, maxText) : text
  const shapes = shapesIn(read)
  const assignments = assignmentsIn(read)
  if (shapes.length === 0 && assignments.length === 0) return none
  return withoutOverlaps([...shapes, ...assignments.map(({ start, end }) => ({ rule: assignedRule, start, end }))])
}

/** What a snapshot holds in place of credentials: nothing else is looked for in a text that went through redaction. */
function markedIn(text: string): readonly Credential[] | undefined {
  const marks = marksIn(text)
  if (marks.length === 0) return undefined
  return marks
    .filter(({ code }) => code !== mentionCode)
    .map(({ code, start, end }) => ({ rule: ruleOfCode(code), start, end }))
}

/** Of two that overlap the first of the list stays. In order of place. */
function withoutOverlaps(found: readonly Credential[]): readonly Credential[] {
  const byPlace = found.map((one, rank) => ({ one, rank })).sort((a, b) => a.one.start - b.one.start || a.rank - b.rank)
  const kept: Credential[] = []
  for (const { one } of byPlace) {
    const last = kept.at(-1)
    if (last === undefined || one.start >= last.end) kept.push(one)
    // A name around a known form (`token=ghp_…`) begins at the same place: the form says more.
    else if (one.start === last.start && last.rule === assignedRule) kept[kept.length - 1] = one
  }
  return kept
}

const wordsOfConfiguration: ReadonlySet<string> = new Set([
  'basic',
  'bearer',
  'custom',
  'default',
  'docker',
  'external',
  'file',
  'header',
  'internal',
  'jwt',
  'k8s',
  'kubernetes',
  'ldap',
  'local',
  'oauth',
  'oauth2',
  'oidc',
  'opaque',
  'query',
  'rbac',
  'session',
  'vault',
])

/** The whole value, where the name says that it is a credential and the value does not say that it is none. */
function namedCredential(name: string, value: string): Credential | undefined {
  const said = credentialName(name)
  if (said === undefined) return undefined
  const trimmed = value.trim()
  if (trimmed.length < 3 || trimmed.length > 1024 || /\s/.test(trimmed) || isPlaceholder(trimmed)) return undefined
  if (
    said === 'token' &&
    (/^\d+$/.test(trimmed) || wordsOfConfiguration.has(trimmed.toLowerCase()) || isNameOfSecret(trimmed))
  )
    return undefined
  if (shapesIn(trimmed).length > 0) return undefined
  const start = value.indexOf(trimmed)
  return { rule: namedRule, start, end: start + trimmed.length }
}

/** A credential in a list of arguments. `index`: of the argument that holds it; `flag`: of the option that it follows. */
export interface ArgumentCredential extends Credential {
  readonly index: number
  readonly flag: string
}

const noArguments: readonly ArgumentCredential[] = []
const option = /^--?([A-Za-z][\w.-]{1,64})$/
const optionWithValue = /^(?:--?)?([A-Za-z][\w.-]{1,64})=/

/** The credentials in a command line: `--password=…`, `--password …`, `PASSWORD=…`, and what stands inside of scripts. */
export function credentialsOfArguments(list: readonly string[]): readonly ArgumentCredential[] {
  let found: ArgumentCredential[] | undefined
  let flag = ''
  for (let index = 0; index < list.length; index += 1) {
    const text = list[index] ?? ''
    const credentials =
      flag !== '' && !text.startsWith('-') ? credentialsOfEntry(flag, text) : credentialsOfArgument(text)
    const inline = credentials.length > 0 ? optionWithValue.exec(text)?.[1] : undefined
    for (const credential of credentials) (found ??= []).push({ ...credential, index, flag: inline ?? flag })
    flag = text.length < 68 ? (option.exec(text)?.[1] ?? '') : ''
  }
  return found ?? noArguments
}

function credentialsOfArgument(text: string): readonly Credential[] {
  if (text.length < 6) return none
  const marked = markedIn(text)
  if (marked !== undefined) return marked
  const name = optionWithValue.exec(text)?.[1]
  if (name === undefined) return credentialsInText(text)
  const value = text.slice(text.indexOf('=') + 1)
  // A plain word after `--token=` names something; after `--password=` it is a bad password.
  if (plainWord.test(value) && credentialName(name) === 'token') return none
  const offset = text.length - value.length
  const own = credentialsOfEntry(name, value)
  if (own.length === 0) return credentialsInText(text)
  return own.map(({ rule, start, end }) => ({ rule, start: start + offset, end: end + offset }))
}

const plainWord = /^[a-z]+$/
