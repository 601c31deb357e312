// Assignments of credentials inside texts: properties, YAML, JSON, shell, options of programs. The name is found by its
// words first (one pass of a search for plain strings), and only what stands around it is looked at.

import { credentialName } from './credential-names.ts'
import type { CredentialName } from './credential-names.ts'
import { isNameOfSecret, isPlaceholder } from './placeholder.ts'

export interface Assignment {
  readonly start: number
  readonly end: number
}

/** One is in every name that `credentialName` knows. */
const keyword =
  /passw|passphrase|pwd|secret|token|api[_.-]?key|(?:access|private|encryption|signing)[_.-]?key|pass["'=:]/gi

const maxSide = 64
const maxValue = 256
const nameCharacter = /[A-Za-z0-9_.-]/

/** Where values of credential names stand in the text, in order. */
export function assignmentsIn(text: string): readonly Assignment[] {
  keyword.lastIndex = 0
  let match = keyword.exec(text)
  if (match === null) return none
  const found = new Map<number, Assignment>()
  while (match !== null) {
    const at: number = match.index
    const end = nameEnd(text, at)
    const assignment = assignmentAt(text, nameStart(text, at), end)
    if (assignment !== undefined) found.set(assignment.start, assignment)
    keyword.lastIndex = Math.max(end, at + 1)
    match = keyword.exec(text)
  }
  return found.size === 0 ? none : [...found.values()].sort((a, b) => a.start - b.start)
}

const none: readonly Assignment[] = []

function nameStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < maxSide && nameCharacter.test(text[start - 1] ?? '')) start -= 1
  return start
}

function nameEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < maxSide && nameCharacter.test(text[end] ?? '')) end += 1
  return end
}

function assignmentAt(text: string, start: number, end: number): Assignment | undefined {
  const name = credentialName(text.slice(start, end))
  if (name === undefined || isCommented(text, start)) return undefined
  const option = text.startsWith('-', start)
  const escaped = text[end] === '\\' && text[end + 1] === '"' && text[start - 1] === '"'
  const quoted = escaped || ((text[start - 1] === '"' || text[start - 1] === "'") && text[end] === text[start - 1])
  // A matcher such as {secret="x"} compares, it assigns nothing.
  if (!quoted && /[{,(]/.test(text[start - 1] ?? '')) return undefined
  let at = end + (escaped ? 2 : quoted ? 1 : 0)
  at = skipSpaces(text, at)
  const spaced = at > end
  if (text[at] === '=' || text[at] === ':') {
    at += 1
    if (/[=:~>]/.test(text[at] ?? '')) return undefined
    at = skipSpaces(text, at)
  } else if (!option || !spaced) return undefined
  return valueAt(text, at, name, quoted || isFirstOfLine(text, start))
}

function valueAt(text: string, at: number, name: CredentialName, sure: boolean): Assignment | undefined {
  const quote =
    text[at] === '\\' && text[at + 1] === '"' ? '\\"' : text[at] === '"' || text[at] === "'" ? (text[at] ?? '') : ''
  const start = at + quote.length
  let end = start
  while (end < text.length && end - start <= maxValue && !endsValue(text, end, quote)) end += 1
  const value = text.slice(start, end)
  if (end - start > maxValue || !isLiteral(value, name, quote !== '', sure)) return undefined
  return { start, end }
}

function endsValue(text: string, at: number, quote: string): boolean {
  const character = text[at] ?? ''
  if (character === '\n' || character === '\r') return true
  if (quote !== '') return text.startsWith(quote, at) || (quote === '"' && character === '\\')
  return /[\s,;&"'`)}\]\\|]/.test(character)
}

const calls = /[()[\]{}<>$`]/
const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/
const word = /^[A-Za-z]+$/

/** Text holds programs too: what reads as an expression or as a plain word is no literal credential. */
function isLiteral(value: string, name: CredentialName, quoted: boolean, sure: boolean): boolean {
  if (value.length < 4 || isPlaceholder(value) || value.startsWith('-')) return false
  if (!quoted && (calls.test(value) || dotted.test(value) || value.startsWith('/'))) return false
  if (value.includes(' ') || isNameOfSecret(value)) return false
  if (name === 'password') return sure || quoted || !word.test(value)
  return value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value)
}

function isFirstOfLine(text: string, start: number): boolean {
  const line = text.slice(Math.max(0, start - maxSide), start)
  return /(?:^|[\n\r])[\s-]*(?:export )?$/.test(line)
}

/** Looks back at most this far for the start of a comment. */
const maxLine = 200

function isCommented(text: string, start: number): boolean {
  let at = start
  while (at > 0 && start - at < maxLine && text[at - 1] !== '\n') at -= 1
  return /^\s*(?:#|\/\/|;|--\s)/.test(text.slice(at, start))
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at - from < 4 && (text[at] === ' ' || text[at] === '\t')) at += 1
  return at
}
