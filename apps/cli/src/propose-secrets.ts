import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'

/** Shorter ones are words that stand anywhere. */
const minLength = 4

/**
 * The texts that rendered Secrets hold, plain: a values file or a generator holds them too, where no object stands beside
 * them. Read from the manifests themselves, because what no check asks for is not parsed.
 */
export function secretTexts(documents: readonly RenderedDocument[]): readonly string[] {
  const texts = new Set<string>()
  for (const { text, file } of documents) {
    if (!/^\s*["']?kind["']?\s*:\s*["']?Secret\b/m.test(text)) continue
    const { value } = readDocument(text, { start: 0, end: text.length }, file)
    if (!isObject(value) || value['kind'] !== 'Secret') continue
    for (const field of ['data', 'stringData']) {
      const entries = value[field]
      if (!isObject(entries)) continue
      for (const entry of Object.values(entries)) {
        if (typeof entry !== 'string') continue
        texts.add(entry)
        if (field === 'data') texts.add(Buffer.from(entry, 'base64').toString('utf8'))
      }
    }
  }
  return [...texts].filter((text) => text.trim().length >= minLength)
}

/**
 * Whether a line of a source may show what a Secret holds: all or a line of it, or a value that is a part of it (the password
 * in a connection string).
 */
export function showsSecret(line: string, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false
  const colon = line.indexOf(': ')
  const value = unquoted(line.slice(colon < 0 ? 0 : colon + 2).replace(/^\s*- /, ''))
  const isWord = /^(?:true|false|null|none|default|\{\}|\[\]|[0-9.]*)$/i.test(value)
  return secrets.some(
    (secret) =>
      (value.length >= minLength && !isWord && secret.includes(value)) ||
      secret
        .split('\n')
        .some((part) => part.trim().length >= minLength && !isCommon(part) && line.includes(part.trim())),
  )
}

function isCommon(text: string): boolean {
  return /^(?:true|false|null|none|default)$/i.test(text.trim())
}

function unquoted(text: string): string {
  const bare = text.replace(/ #.*$/, '').trim()
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare
}
