/** Where a node stands: offsets are UTF-16 code units of the whole text, `column` counts from 0 in its line. */
interface NodeBase {
  /** The first character, anchor and tag included. */
  readonly start: number
  /** After the last character of the node's own text: no trailing comment, no line break. */
  readonly end: number
  /** The first character after anchor and tag. */
  readonly content: number
  /** Column of `content`. */
  readonly column: number
  readonly anchor?: string
  /** In full: `tag:yaml.org,2002:str`. */
  readonly tag?: string
}

export interface ScalarNode extends NodeBase {
  readonly type: 'scalar'
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  /** The text after unquoting and folding, before it is taken as a number, boolean, … */
  readonly text: string
}

export interface MapItem {
  readonly key: YamlNode
  /** Undefined where nothing is written: null. */
  readonly value: YamlNode | undefined
  /** Offset of the `:`; undefined where there is none (`? key`, `{ key }`). */
  readonly colon?: number
  /** Whether the key is `<<`, the merge key. */
  readonly merge: boolean
}

export interface MapNode extends NodeBase {
  readonly type: 'map'
  readonly style: 'block' | 'flow'
  readonly items: readonly MapItem[]
}

export interface SequenceItem {
  /** Offset of the `-`; undefined in flow style. */
  readonly dash?: number
  readonly value: YamlNode | undefined
}

export interface SequenceNode extends NodeBase {
  readonly type: 'sequence'
  readonly style: 'block' | 'flow'
  /** Column of the `-` or `[`. */
  readonly column: number
  readonly items: readonly SequenceItem[]
}

export interface AliasNode extends NodeBase {
  readonly type: 'alias'
  readonly name: string
  /** The anchored node; a node that is not closed yet, where the alias stands inside it. */
  readonly target: YamlNode
}

export type YamlNode = MapNode | SequenceNode | ScalarNode | AliasNode

/** Where a map item begins and ends. */
export function itemEnd(item: MapItem): number {
  return Math.max(item.value?.end ?? 0, item.colon === undefined ? item.key.end : item.colon + 1)
}

/** Whether a key is the merge key: `<<` without quotes, or with its tag. */
export function isMerge(key: YamlNode): boolean {
  if (key.type !== 'scalar' || key.text !== '<<') return false
  if (key.tag === undefined) return key.style === 'plain'
  return key.tag === '!' || key.tag === 'tag:yaml.org,2002:merge'
}

/** Anchor and tag as a node carries them: absent where nothing is written. */
export function withProperties(anchor: string | undefined, tag: string | undefined): { anchor?: string; tag?: string } {
  return { ...(anchor === undefined ? {} : { anchor }), ...(tag === undefined || tag === '' ? {} : { tag }) }
}
