// Manifests of control planes wrap their programs in shells to redirect logs. Only what needs no shell to understand is
// read: words, quotes, `exec` and redirections. Source: POSIX.1-2024, Shell Command Language, 2.2, 2.3 and 2.7

/** Longer scripts are programs of their own. */
const maxScript = 100_000

/**
 * The words of the one simple command of a script, without `exec` and redirections; undefined where the script holds
 * anything that only a shell decides: several commands, variables, substitutions, patterns.
 */
export function shellWords(script: string): readonly string[] | undefined {
  if (script.length > maxScript) return undefined
  const tokens = tokenize(script.trim())
  if (tokens === undefined) return undefined
  const words: string[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? ''
    if (token !== redirection) words.push(token)
    // The file that a redirection names
    else index += 1
  }
  return words[0] === 'exec' ? words.slice(1) : words
}

/** Stands for a redirection whose target is the next token; no shell word can hold it. */
const redirection = '\0>'
const special: ReadonlySet<string> = new Set([
  ';',
  '|',
  '<',
  '(',
  ')',
  '{',
  '}',
  '`',
  '$',
  '*',
  '?',
  '[',
  '#',
  '~',
  '!',
  '\n',
])
const redirections = /(?:\d|&)?>{1,2}(?:&(\d))?/y

function tokenize(script: string): readonly string[] | undefined {
  const tokens: string[] = []
  let word: string | undefined
  let at = 0
  while (at < script.length) {
    const character = script.charAt(at)
    const redirected = word === undefined ? match(redirections, script, at) : undefined
    if (redirected !== undefined) {
      if (redirected[1] === undefined) tokens.push(redirection)
      at += redirected[0].length
    } else if (character === ' ' || character === '\t') {
      if (word !== undefined) tokens.push(word)
      word = undefined
      at += 1
    } else if (character === '\\' && script.charAt(at + 1) === '\n') {
      at += 2
    } else {
      const piece = readPiece(script, at)
      if (piece === undefined) return undefined
      word = (word ?? '') + piece.text
      at = piece.end
    }
  }
  if (word !== undefined) tokens.push(word)
  return tokens
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** A quoted text, an escaped character or one plain character. */
function readPiece(script: string, at: number): { text: string; end: number } | undefined {
  const character = script.charAt(at)
  if (character === "'" || character === '"') {
    const end = script.indexOf(character, at + 1)
    if (end < 0) return undefined
    const text = script.slice(at + 1, end)
    // Inside double quotes a shell still replaces variables and takes escapes.
    if (character === '"' && /[$`\\]/.test(text)) return undefined
    return { text, end: end + 1 }
  }
  if (character === '\\') return at + 1 < script.length ? { text: script.charAt(at + 1), end: at + 2 } : undefined
  if (special.has(character) || character === '&' || character === '>') return undefined
  return { text: character, end: at + 1 }
}
