// Everything that a report prints from evidence was written by whoever wrote the manifest, so it may be an attack on
// the reader's terminal, browser, spreadsheet or CI. One function per place where text can end up.

// Controls (C0, DEL, C1), format characters (bidi overrides and isolates, zero width, soft hyphen, tags), lone
// surrogates, and the two Unicode line ends. The bidi ones reorder what a reader sees: CVE-2021-42574, "Trojan Source".
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const everyUnseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

// `##[…]` (GitHub's old form, Azure's `##vso[…]`, `##teamcity[…]`) is a command anywhere in a line of a build log; `::…`
// is one at the start of a line, blanks before it or not.
const logCommand = /##(?=[A-Za-z]*\[)/g

/** One line of text that shows what it holds: `\n`, `\x1b`, `\u202e`. Safe for a terminal. */
export function visible(text: string): string {
  return unseen.test(text) ? text.replaceAll(everyUnseen, spellOut) : text
}

function spellOut(char: string): string {
  if (char === '\n') return '\\n'
  if (char === '\r') return '\\r'
  if (char === '\t') return '\\t'
  const code = char.codePointAt(0) ?? 0
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`
}

/** At most `limit` UTF-16 code units, with `…` for the rest; never splits a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 2)
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1
  return `${text.slice(0, end)}…`
}

// `#` too, so that no build log that shows the page finds a command in it, see `logCommand`.
/** Text and attribute values of HTML. */
export function html(text: string): string {
  return visible(text).replaceAll(/[&<>"'`#]/g, (char) => `&#${char.charCodeAt(0)};`)
}

// U+FFFE and U+FFFF are outside the Char production of XML 1.0, section 2.2, and cannot be written at all.
/** Text and attribute values of XML 1.0. */
export function xml(text: string): string {
  return visible(text).replaceAll(/[&<>"'#\ufffe\uffff]/g, (char) =>
    char >= '\ufffe' ? `\\u${char.charCodeAt(0).toString(16)}` : `&#${char.charCodeAt(0)};`,
  )
}

// The characters of RFC 3986, without the brackets that only IPv6 hosts need.
const address =
  /^https?:\/\/(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(?:#[A-Za-z0-9\-._~:/?@!$&'()*+,;=%]*)?$/

/** An address that may become a link: of the web, and nothing in it that ends a link. Undefined for any other text. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && address.test(url) ? url.replaceAll('(', '%28').replaceAll(')', '%29') : undefined
}

// Backslashes work on ASCII punctuation (CommonMark 2.4). Mentions and issue numbers are linked after rendering, in the
// text itself, so that only a character between stops them; bare web addresses are linked by GFM's autolink extension.
/** A run of text inside a paragraph or table cell of GitHub and GitLab Markdown. */
export function markdown(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_[\]<>|~&$]/g, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)/g, String.raw`\:`)
    .replaceAll(/(www)\./gi, String.raw`$1\.`)
    .replaceAll(/([@#!%])(?=[\p{L}\p{N}])/gu, '$1\u200b')
}

/** A code span of Markdown, outside of tables. */
export function markdownCode(text: string): string {
  const shown = visible(text).replaceAll(logCommand, '# #')
  if (shown === '') return ''
  let longest = 0
  for (const run of shown.matchAll(/`+/g)) longest = Math.max(longest, run[0].length)
  const fence = '`'.repeat(longest + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') || shown.trim() === '' ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

// A spreadsheet runs a cell that begins with one of these as a formula; a quote in front makes it text (OWASP, "CSV
// Injection"). Full-width forms are read as their ASCII twins by some.
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** One field of RFC 4180, always on one line. */
export function csv(text: string): string {
  const shown = visible(text)
  const safe = formula.test(text) ? `'${shown}` : shown
  return /[",;]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The message of a GitHub workflow command. Newlines stay newlines there, so a caller may pass several lines. */
export function workflowMessage(lines: readonly string[]): string {
  return lines.map((line) => visible(line).replaceAll('%', '%25')).join('%0A')
}

/** A property of a GitHub workflow command. */
export function workflowProperty(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A finished line for a terminal that may be a build log. Takes text that `visible` has seen. */
export function logLine(line: string): string {
  const calm = line.includes('##') ? line.replaceAll(logCommand, '# #') : line
  return calm.trimStart().startsWith('::') ? calm.replace('::', ': :') : calm
}

/** JSON, two blanks deep, that no terminal and no build log acts on: what `visible` spells out is escaped as \uXXXX. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
  // Most reports are ASCII: one look for anything else takes a tenth of the look for each kind of it.
  const escaped = /[^\n -~]/.test(text) ? text.replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits) : text
  return `${escaped.includes('##') ? escaped.replaceAll(logCommand, String.raw`#\u0023`) : escaped}\n`
}

function escapeUnits(char: string): string {
  let text = ''
  for (let at = 0; at < char.length; at += 1) text += `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`
  return text
}
