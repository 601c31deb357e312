import type { Token, TokenType } from './token.ts'

const words: { readonly [Type in TokenType]?: string } = {
  'stream-end': 'the end of the document',
  'document-start': 'the mark of another document',
  'document-end': 'the mark of another document',
  'block-end': 'less indentation',
  'block-entry': 'a list item',
  'block-sequence-start': 'a list item',
  'block-mapping-start': 'a key',
  key: 'a key',
  value: '":"',
  'flow-entry': '","',
  'flow-sequence-start': '"["',
  'flow-sequence-end': '"]"',
  'flow-mapping-start': '"{"',
  'flow-mapping-end': '"}"',
}

/** A token in the words of an error. */
export function described(token: Token): string {
  return words[token.type] ?? 'a value'
}
