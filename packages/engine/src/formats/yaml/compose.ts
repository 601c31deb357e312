// Nodes from tokens: the grammar of libyaml's parser (parserc.go) as recursive functions, with its leniences.

import { described } from './described-token.ts'
import { YamlFault } from './fault.ts'
import type { YamlLimits } from './limits.ts'
import { isMerge, withProperties } from './node.ts'
import type { MapItem, SequenceItem, YamlNode } from './node.ts'
import { Scanner } from './scanner.ts'
import type { Token, TokenType } from './token.ts'

const yamlTags = 'tag:yaml.org,2002:'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export interface Composed {
  /** Undefined for a document without content. */
  readonly root: YamlNode | undefined
  /** What stands after the document's end, where Kubernetes' reader stops without a word. */
  readonly trailing: YamlFault | undefined
}

/** The node tree of one document. Throws `YamlFault`. */
export function compose(text: string, start: number, end: number, limits: YamlLimits): Composed {
  return new Composer(new Scanner(text, start, end, limits.depth), limits).document()
}

class Composer {
  private readonly scanner: Scanner
  private readonly limits: YamlLimits
  private readonly anchors = new Map<string, YamlNode>()
  private readonly tagHandles = new Map<string, string>()
  private depth = 0
  private nodes = 0

  constructor(scanner: Scanner, limits: YamlLimits) {
    this.scanner = scanner
    this.limits = limits
  }

  document(): Composed {
    const first = this.scanner.peek()
    if (first.type === 'stream-end') return { root: undefined, trailing: undefined }
    let root: YamlNode | undefined
    if (this.isNext('version-directive', 'tag-directive', 'document-start')) {
      this.directives()
      this.expectDocumentStart()
      const empty = ['version-directive', 'tag-directive', 'document-start', 'document-end', 'stream-end'] as const
      if (!this.isNext(...empty)) root = this.node(true, false)
    } else {
      this.defaultHandles()
      root = this.node(true, false)
    }
    return { root, trailing: this.trailing() }
  }

  /** The reader looks at one token after the document, and at none after `...`. */
  private trailing(): YamlFault | undefined {
    let token = this.scanner.peek()
    if (token.type === 'document-end') {
      try {
        while (token.type === 'document-end') {
          this.scanner.skip()
          token = this.scanner.peek()
        }
      } catch (error) {
        if (!(error instanceof YamlFault)) throw error
        return trailingText(error.offset)
      }
    }
    return token.type === 'stream-end' ? undefined : trailingText(token.start)
  }

  private directives(): void {
    let versions = 0
    for (;;) {
      const token = this.scanner.peek()
      if (token.type === 'version-directive') {
        versions += 1
        if (versions > 1) throw new YamlFault('yaml-syntax', token.start, 'Found a second %YAML directive', 'one')
        if (token.value !== '1.1') {
          const message = `Found YAML version ${token.value}, which Kubernetes refuses`
          throw new YamlFault('yaml-syntax', token.start, message, '%YAML 1.1, or no directive')
        }
      } else if (token.type === 'tag-directive') {
        if (this.tagHandles.has(token.value)) {
          const message = `Found a second %TAG directive for ${JSON.stringify(token.value)}`
          throw new YamlFault('yaml-syntax', token.start, message, 'one')
        }
        this.tagHandles.set(token.value, token.suffix)
      } else break
      this.scanner.skip()
    }
    this.defaultHandles()
  }

  private defaultHandles(): void {
    if (!this.tagHandles.has('!')) this.tagHandles.set('!', '!')
    if (!this.tagHandles.has('!!')) this.tagHandles.set('!!', yamlTags)
  }

  private expectDocumentStart(): void {
    const token = this.scanner.peek()
    if (token.type !== 'document-start') {
      throw new YamlFault('yaml-syntax', token.start, 'Found directives without a document', 'a line "---" after them')
    }
    this.scanner.skip()
  }

  private isNext(...types: readonly TokenType[]): boolean {
    return types.includes(this.scanner.peek().type)
  }

  /** `block`: whether block collections may stand here. `indentless`: whether `-` may stand at the column of the key. */
  private node(block: boolean, indentless: boolean): YamlNode {
    const first = this.scanner.peek()
    this.count(first.start)
    if (first.type === 'alias') return this.alias(first)
    const { anchor, tag, end } = this.properties(first)
    const token = this.scanner.peek()
    const node = this.contentNode(first.start, token, anchor, tag, block, indentless)
    if (node !== undefined) return node
    if (anchor !== undefined || tag !== undefined) {
      // Properties alone stand for an empty scalar after them.
      const column = first.column + end - first.start
      const place = { start: first.start, end, content: end, column, ...withProperties(anchor, tag) }
      const empty: YamlNode = { type: 'scalar', style: 'plain', text: '', ...place }
      if (anchor !== undefined) this.anchors.set(anchor, empty)
      return empty
    }
    throw new YamlFault('yaml-syntax', token.start, `Found ${described(token)} where a value should stand`, 'a value')
  }

  private count(offset: number): void {
    this.nodes += 1
    if (this.nodes > this.limits.nodes) {
      throw new YamlFault('yaml-limit', offset, `Found more than ${this.limits.nodes} values in one document`)
    }
  }

  private alias(token: Token): YamlNode {
    this.scanner.skip()
    const target = this.anchors.get(token.value)
    if (target === undefined) {
      // Its name is not told: it may be a password whose first character is "*".
      const message = 'Found an alias without its anchor before it'
      const wanted = 'the anchor before it in the same document, or quotes where "*" begins a text'
      throw new YamlFault('yaml-alias', token.start, message, wanted)
    }
    const { start, end, column } = token
    return { type: 'alias', start, end, content: start, column, name: token.value, target }
  }

  private properties(first: Token): { anchor: string | undefined; tag: string | undefined; end: number } {
    let anchor: Token | undefined
    let tag: Token | undefined
    let end = first.start
    for (let count = 0; count < 2; count += 1) {
      const token = this.scanner.peek()
      if (token.type === 'anchor' && anchor === undefined) anchor = token
      else if (token.type === 'tag' && tag === undefined) tag = token
      else break
      end = token.end
      this.scanner.skip()
    }
    if (tag !== undefined || anchor !== undefined) this.scanner.peek()
    return { anchor: anchor?.value, tag: tag === undefined ? undefined : this.fullTag(tag), end }
  }

  private fullTag(token: Token): string {
    if (token.value === '') return token.suffix
    const prefix = this.tagHandles.get(token.value)
    if (prefix === undefined) {
      const message = 'Found a tag handle that no %TAG directive declares'
      const wanted = '"!", "!!" or a declared handle, or quotes where "!" begins a text'
      throw new YamlFault('yaml-syntax', token.start, message, wanted)
    }
    return prefix + token.suffix
  }

  private contentNode(
    start: number,
    token: Token,
    anchor: string | undefined,
    tag: string | undefined,
    block: boolean,
    indentless: boolean,
  ): YamlNode | undefined {
    const place = { start, end: token.end, content: token.start, column: token.column, ...withProperties(anchor, tag) }
    const { type } = token
    if (type === 'scalar') {
      this.scanner.skip()
      const node: YamlNode = { type: 'scalar', style: token.style, text: token.value, ...place }
      if (anchor !== undefined) this.anchors.set(anchor, node)
      return node
    }
    if (type === 'flow-sequence-start') return this.sequence('flow', place, (items) => this.flowSequenceItems(items))
    if (type === 'flow-mapping-start') return this.map('flow', place, (items) => this.flowMapItems(items))
    if (type === 'block-entry' && indentless) {
      return this.sequence('block', place, (items) => this.indentlessItems(items))
    }
    if (!block) return undefined
    if (type === 'block-sequence-start') return this.sequence('block', place, (items) => this.blockSequenceItems(items))
    return type === 'block-mapping-start' ? this.map('block', place, (items) => this.blockMapItems(items)) : undefined
  }

  /** The node is known by its anchor before its items are read: an alias inside it is found, and refused later. */
  private sequence(style: 'block' | 'flow', place: Place, read: (items: SequenceItem[]) => number): YamlNode {
    const items: SequenceItem[] = []
    const node: Mutable<Extract<YamlNode, { type: 'sequence' }>> = { type: 'sequence', style, items, ...place }
    if (place.anchor !== undefined) this.anchors.set(place.anchor, node)
    this.deeper(place.start)
    node.end = read(items)
    this.depth -= 1
    return node
  }

  private map(style: 'block' | 'flow', place: Place, read: (items: MapItem[]) => number): YamlNode {
    const items: MapItem[] = []
    const node: Mutable<Extract<YamlNode, { type: 'map' }>> = { type: 'map', style, items, ...place }
    if (place.anchor !== undefined) this.anchors.set(place.anchor, node)
    this.deeper(place.start)
    node.end = read(items)
    this.depth -= 1
    return node
  }

  private deeper(offset: number): void {
    this.depth += 1
    if (this.depth <= this.limits.depth) return
    const message = `Found more than ${this.limits.depth} nested levels`
    throw new YamlFault('yaml-limit', offset, message, 'a flatter document')
  }

  private blockSequenceItems(items: SequenceItem[]): number {
    this.scanner.skip()
    let end = 0
    for (;;) {
      const token = this.scanner.peek()
      if (token.type === 'block-end') {
        this.scanner.skip()
        return end
      }
      if (token.type !== 'block-entry') {
        const message = `Found ${described(token)} where a list item should stand`
        throw new YamlFault('yaml-syntax', token.start, message, '"- " at the column of the list, or less indentation')
      }
      this.scanner.skip()
      const value = this.isNext('block-entry', 'block-end') ? this.empty(token.end) : this.node(true, false)
      items.push({ dash: token.start, value })
      end = Math.max(token.end, value?.end ?? 0)
    }
  }

  private indentlessItems(items: SequenceItem[]): number {
    let end = 0
    for (;;) {
      const token = this.scanner.peek()
      if (token.type !== 'block-entry') return end
      this.scanner.skip()
      const value = this.isNext('block-entry', 'key', 'value', 'block-end')
        ? this.empty(token.end)
        : this.node(true, false)
      items.push({ dash: token.start, value })
      end = Math.max(token.end, value?.end ?? 0)
    }
  }

  private empty(offset: number): undefined {
    this.count(offset)
    return undefined
  }

  private blockMapItems(items: MapItem[]): number {
    this.scanner.skip()
    let end = 0
    for (;;) {
      const token = this.scanner.peek()
      if (token.type === 'block-end') {
        this.scanner.skip()
        return end
      }
      if (token.type !== 'key') {
        const message = `Found ${described(token)} where a key should stand`
        throw new YamlFault('yaml-syntax', token.start, message, '"key: value" at the column of the map')
      }
      this.scanner.skip()
      const key = this.isNext('key', 'value', 'block-end') ? this.emptyKey(token.end) : this.node(true, true)
      const colon = this.scanner.peek()
      let value: YamlNode | undefined
      if (colon.type === 'value') {
        this.scanner.skip()
        value = this.isNext('key', 'value', 'block-end') ? this.empty(colon.end) : this.node(true, true)
      }
      end = this.push(items, key, value, colon)
    }
  }

  private push(items: MapItem[], key: YamlNode, value: YamlNode | undefined, colon: Token): number {
    const merge = isMerge(key)
    items.push(colon.type === 'value' ? { key, value, merge, colon: colon.start } : { key, value, merge })
    return Math.max(key.end, value?.end ?? 0, colon.type === 'value' ? colon.end : 0)
  }

  private emptyKey(offset: number): YamlNode {
    this.count(offset)
    return { type: 'scalar', style: 'plain', text: '', start: offset, end: offset, content: offset, column: 0 }
  }

  private flowSequenceItems(items: SequenceItem[]): number {
    this.scanner.skip()
    for (let first = true; ; first = false) {
      if (this.isNext('flow-sequence-end')) break
      if (!first) this.flowComma('a list', '"," or "]"')
      const token = this.scanner.peek()
      if (token.type === 'flow-sequence-end') break
      if (token.type === 'key') items.push({ value: this.flowPair(token) })
      else items.push({ value: this.node(false, false) })
    }
    const { end } = this.scanner.peek()
    this.scanner.skip()
    return end
  }

  private flowComma(what: string, wanted: string): void {
    const token = this.scanner.peek()
    if (token.type !== 'flow-entry') {
      throw new YamlFault('yaml-syntax', token.start, `Found ${described(token)} inside ${what} in brackets`, wanted)
    }
    this.scanner.skip()
  }

  /** `[key: value]`: a map of one item. */
  private flowPair(first: Token): YamlNode {
    this.scanner.skip()
    this.count(first.start)
    this.deeper(first.start)
    const next = this.scanner.peek()
    let key: YamlNode
    if (this.isNext('value', 'flow-entry', 'flow-sequence-end')) {
      // The Go parser loses the token here: `[? : a]` is an error, as there.
      this.scanner.skip()
      key = this.emptyKey(next.end)
    } else key = this.node(false, false)
    const colon = this.scanner.peek()
    let value: YamlNode | undefined
    if (colon.type === 'value') {
      this.scanner.skip()
      value = this.isNext('flow-entry', 'flow-sequence-end') ? this.empty(colon.end) : this.node(false, false)
    }
    const items: MapItem[] = []
    const end = this.push(items, key, value, colon)
    this.depth -= 1
    const { start, column } = first
    return { type: 'map', style: 'flow', start, content: start, column, end, items }
  }

  private flowMapItems(items: MapItem[]): number {
    this.scanner.skip()
    for (let first = true; ; first = false) {
      if (this.isNext('flow-mapping-end')) break
      if (!first) this.flowComma('a map', '"," or "}"')
      const token = this.scanner.peek()
      if (token.type === 'flow-mapping-end') break
      if (token.type !== 'key') {
        const key = this.node(false, false)
        this.push(items, key, this.empty(key.end), token)
        continue
      }
      this.scanner.skip()
      const key = this.isNext('value', 'flow-entry', 'flow-mapping-end')
        ? this.emptyKey(this.scanner.peek().start)
        : this.node(false, false)
      const colon = this.scanner.peek()
      let value: YamlNode | undefined
      if (colon.type === 'value') {
        this.scanner.skip()
        value = this.isNext('flow-entry', 'flow-mapping-end') ? this.empty(colon.end) : this.node(false, false)
      }
      this.push(items, key, value, colon)
    }
    const { end } = this.scanner.peek()
    this.scanner.skip()
    return end
  }
}

function trailingText(offset: number): YamlFault {
  const message = 'Found text after the end of the document, which Kubernetes ignores'
  return new YamlFault('yaml-trailing-text', offset, message, 'a line "---" between documents')
}

interface Place {
  readonly start: number
  readonly end: number
  readonly content: number
  readonly column: number
  readonly anchor?: string
  readonly tag?: string
}
