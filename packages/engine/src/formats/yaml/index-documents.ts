// Documents of a file, split as k8s.io/apimachinery/pkg/util/yaml YAMLReader splits them: at every line that begins with
// `---`, whatever it stands in; after it only blanks or a comment. A file that begins with `{` is a stream of JSON objects
// (YAMLOrJSONDecoder). The scan of each document is by lines and knows only the plainest form; all else is `exact: false`.

import type { Problem } from '../../model/problem.ts'
import { splitJsonStream } from './json-stream.ts'
import { defaultYamlLimits } from './limits.ts'
import type { YamlLimits } from './limits.ts'
import { lineTable } from './line-table.ts'

export interface IndexedDocument {
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Line of `start`, from 1. */
  readonly line: number
  /** Line of the first content: not blank, not a comment, not `---`. */
  readonly firstLine: number
  readonly apiVersion?: string | undefined
  readonly kind?: string | undefined
  readonly namespace?: string | undefined
  readonly name?: string | undefined
  /** False: the scan met something it does not understand; the document must be parsed to know what it is. */
  readonly exact: boolean
}

interface DocumentScan {
  start: number
  line: number
  firstLine: number
  /** False once a line was met that is not read here. */
  exact: boolean
  fields: { apiVersion?: string; kind?: string; namespace?: string; name?: string }
  /** In `metadata:`: -1 before its first key, then the column of its keys; -2 outside of it. */
  metadataColumn: number
  /** The last key was one of ours and had a value: a deeper line would continue it. Its column, or -1. */
  valueColumn: number
}

/**
 * The documents of a file that have content, without their values. Never builds anything; the cost is one look at the first
 * character of each line.
 */
export function indexDocuments(
  text: string,
  file: string,
  limits: YamlLimits = defaultYamlLimits,
): { documents: IndexedDocument[]; problems: Problem[] } {
  const documents: IndexedDocument[] = []
  const problems: Problem[] = []
  const stream = splitJsonStream(text, limits.documents)
  if (stream !== undefined) {
    const lines = lineTable(text)
    for (const { start, end } of stream) {
      const { line } = lines.at(start)
      documents.push({ start, end, line, firstLine: line, exact: false })
    }
    return { documents, problems }
  }
  // A comment may hold a whole line that we do not see.
  const plainBreaks = !hasOtherBreaks(text)
  let scan = newScan(0, 1, plainBreaks)
  let line = 0
  for (let at = 0, next: number; at < text.length; at = next) {
    const lineFeed = text.indexOf('\n', at)
    next = lineFeed < 0 ? text.length : lineFeed + 1
    line += 1
    const first = text.charCodeAt(at)
    if (first === 32) {
      if (scan.metadataColumn > -2 || scan.valueColumn >= 0 || scan.firstLine === 0)
        scanIndented(text, at, next, line, scan)
      continue
    }
    if (first === 45 && text.startsWith('---', at)) {
      checkSeparator(text, at + 3, next, file, line, problems)
      // The separator before the first line of a document belongs to it: so the reader hands it to the parser.
      if (at === scan.start) {
        // Without a blank before the comment it is no separator to the parser, but the beginning of a text.
        if (text.charCodeAt(at + 3) === 35) {
          scan.firstLine = line
          scan.exact = false
        }
        continue
      }
      finish(documents, scan, at)
      if (documents.length >= limits.documents) return tooMany(documents, problems, file, line, limits)
      scan = newScan(next, line + 1, plainBreaks)
      continue
    }
    scanTopLine(text, at, next, line, scan)
  }
  finish(documents, scan, text.length)
  return { documents, problems }
}

/** Line breaks other than LF and CRLF: a lone CR, NEL, LS, PS. */
function hasOtherBreaks(text: string): boolean {
  if (text.includes('\x85') || text.includes('\u2028') || text.includes('\u2029')) return true
  return text.includes('\r') && /\r(?!\n)/.test(text)
}

function newScan(start: number, line: number, exact: boolean): DocumentScan {
  return { start, line, firstLine: 0, exact, fields: {}, metadataColumn: -2, valueColumn: -1 }
}

function finish(documents: IndexedDocument[], scan: DocumentScan, end: number): void {
  const { start, line, firstLine, fields } = scan
  const { apiVersion, kind, namespace, name } = fields
  if (firstLine === 0) return
  const exact = scan.exact && fields.kind !== undefined && !fields.kind.endsWith('List')
  documents.push({ start, end, line, firstLine, apiVersion, kind, namespace, name, exact })
}

function tooMany(
  documents: IndexedDocument[],
  problems: Problem[],
  file: string,
  line: number,
  limits: YamlLimits,
): { documents: IndexedDocument[]; problems: Problem[] } {
  const message = `Found more than ${limits.documents} documents in one file; the rest was not read`
  problems.push({ code: 'yaml-limit', at: { file, line, column: 1 }, message, wanted: 'smaller files', cause: 'input' })
  return { documents, problems }
}

function checkSeparator(
  text: string,
  from: number,
  next: number,
  file: string,
  line: number,
  problems: Problem[],
): void {
  const rest = text.slice(from, next).trim()
  if (rest === '' || rest.startsWith('#')) return
  const message = 'Found text after "---", where Kubernetes refuses the file'
  const wanted = 'a line "---" alone, or with a comment'
  problems.push({ code: 'yaml-separator', at: { file, line, column: 4 }, message, wanted, cause: 'input' })
}

/** Blank and comment lines say nothing; the first other one is the beginning of the content. */
function isBlankOrComment(text: string, at: number, next: number): boolean {
  for (let pos = at; pos < next; pos += 1) {
    const code = text.charCodeAt(pos)
    if (code === 35) return true
    // A tab at the start of a line is an error, so it is content.
    if (code !== 32 && code !== 10 && code !== 13) return code === 0xfeff && pos === 0 && isBom(text, next)
  }
  return true
}

function isBom(text: string, next: number): boolean {
  return isBlankOrComment(text, 1, next)
}

const topKey = /([A-Za-z][A-Za-z0-9_-]*):(?=[ \r\n]|$)/y
// A value that is a text for sure, in quotes or not, with nothing after it but a comment.
const plainText =
  /[ ]+(?:([A-Za-z][A-Za-z0-9_./-]*)|"([A-Za-z0-9_./ -]*)"|'([A-Za-z0-9_./ -]*)')[ ]*(?:[ ]#[^\n]*)?\r?(?:\n|$)/y
const noValue = /[ ]*(?:[ ]#[^\n]*)?\r?(?:\n|$)/y
// What else may follow a key at the start of a line: a plain text, a block text, a closed quoted text, an empty collection.
const otherValue =
  /[ ]+(?:[A-Za-z0-9_./$(\\^~+=;<][^\n]*|-[^ \r\n][^\n]*|[|>][-+0-9]{0,2}[ ]*(?:[ ]#[^\n]*)?\r?|"[^"\\\n]*"[ ]*(?:[ ]#[^\n]*)?\r?|'[^'\n]*'[ ]*(?:[ ]#[^\n]*)?\r?|(?:\{[ ]*\}|\[[ ]*\])[ ]*(?:[ ]#[^\n]*)?\r?)(?:\n|$)/y
const notText = /^(?:y|yes|true|on|n|no|false|off|null)$/i

function scanTopLine(text: string, at: number, next: number, line: number, scan: DocumentScan): void {
  const first = text.charCodeAt(at)
  if (isBlankOrComment(text, at, next) && (scan.exact || !/[\r\x85\u2028\u2029]/.test(text.slice(at, next)))) return
  const atRoot = scan.firstLine === 0
  if (atRoot) scan.firstLine = line
  if (!scan.exact) return
  // A list item at the column of its key; its value was nothing we look at.
  if (first === 45 && !atRoot && scan.metadataColumn === -2 && scan.valueColumn < 0) return
  scan.metadataColumn = -2
  scan.valueColumn = -1
  const bom = first === 0xfeff && at === 0 ? 1 : 0
  topKey.lastIndex = at + bom
  const match = topKey.exec(text)
  const key = match?.[1]
  if (key === undefined) {
    scan.exact = false
    return
  }
  const from = topKey.lastIndex
  if (key === 'apiVersion' || key === 'kind') readField(text, from, 0, key, scan)
  else if (key === 'metadata') {
    noValue.lastIndex = from
    if (noValue.test(text) && scan.fields.name === undefined && scan.fields.namespace === undefined)
      scan.metadataColumn = -1
    else scan.exact = false
  } else {
    noValue.lastIndex = from
    otherValue.lastIndex = from
    if (!noValue.test(text) && !otherValue.test(text)) scan.exact = false
  }
}

type Field = 'apiVersion' | 'kind' | 'namespace' | 'name'

function readField(text: string, from: number, column: number, field: Field, scan: DocumentScan): void {
  plainText.lastIndex = from
  const match = plainText.exec(text)
  const plain = match?.[1]
  const value = plain ?? match?.[2] ?? match?.[3]
  if (value === undefined || scan.fields[field] !== undefined || (plain !== undefined && notText.test(plain))) {
    scan.exact = false
    return
  }
  scan.fields[field] = value
  scan.valueColumn = column
}

function scanIndented(text: string, at: number, next: number, line: number, scan: DocumentScan): void {
  let pos = at
  while (pos < next && text.charCodeAt(pos) === 32) pos += 1
  const code = text.charCodeAt(pos)
  if (isBlankOrComment(text, pos, next)) {
    if (scan.exact || scan.firstLine > 0 || !/[\r\x85\u2028\u2029]/.test(text.slice(at, next))) return
  }
  if (scan.firstLine === 0) {
    scan.firstLine = line
    scan.exact = false
  }
  const column = pos - at
  // A deeper line after a value continues it.
  if (scan.valueColumn >= 0) {
    if (column > scan.valueColumn) scan.exact = false
    scan.valueColumn = -1
  }
  if (scan.metadataColumn === -2) return
  if (scan.metadataColumn === -1) scan.metadataColumn = column
  if (column > scan.metadataColumn) return
  topKey.lastIndex = pos
  const key = column < scan.metadataColumn ? undefined : topKey.exec(text)?.[1]
  if (key === undefined) {
    // Keys with dots, slashes and the like are not ours; whatever else stands here is not understood.
    if (column < scan.metadataColumn || code === 45 || !isOtherKey(text, pos, next)) scan.exact = false
    return
  }
  if (key === 'name' || key === 'namespace') readField(text, topKey.lastIndex, column, key, scan)
}

function isOtherKey(text: string, pos: number, next: number): boolean {
  const colon = text.indexOf(':', pos)
  return colon > pos && colon < next && /^[A-Za-z0-9_./-]+$/.test(text.slice(pos, colon))
}
