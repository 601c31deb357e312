// JSON values from nodes, as go.yaml.in/yaml/v2 decodes and sigs.k8s.io/yaml converts: aliases are copied, merge keys write in
// the order of the text, what is written later wins over what a merge brought. Keys written twice in one map are refused.

import type { Json } from '../../model/json.ts'
import { YamlFault } from './fault.ts'
import { keyText } from './key-text.ts'
import type { YamlLimits } from './limits.ts'
import type { MapNode, ScalarNode, YamlNode } from './node.ts'
import { resolvePlain, resolveTagged, plainValue } from './resolve.ts'
import type { Resolved } from './resolve.ts'

type MutableMap = { [key: string]: Json }

const mostReported = 20

/** The value of a document. Throws `YamlFault`; duplicate keys are collected in `duplicates`. */
export function construct(root: YamlNode | undefined, limits: YamlLimits, duplicates: YamlFault[]): Json {
  return new Constructor(limits, duplicates).value(root)
}

/** The text of a map key in JSON; undefined where the key cannot stand in JSON. Follows aliases. */
export function keyOf(node: YamlNode): string | undefined {
  if (node.type === 'alias') return node.target.type === 'alias' ? undefined : keyOf(node.target)
  if (node.type !== 'scalar') return undefined
  const resolved = resolve(node)
  return resolved === undefined ? undefined : keyText(resolved)
}

/** Undefined: the text is not of the type its tag names. */
function resolve(node: ScalarNode): Resolved | undefined {
  if (node.tag !== undefined) return resolveTagged(node.tag, node.text)
  return node.style === 'plain' ? resolvePlain(node.text) : { kind: 'string', value: node.text }
}

/** Sets an own property whatever its name: `__proto__` is a key like others. */
export function setKey(target: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
  } else target[key] = value
}

class Constructor {
  private readonly limits: YamlLimits
  private readonly duplicates: YamlFault[]
  private readonly open = new Set<YamlNode>()
  /** Counted as Go counts: one for each node decoded, one for the document. */
  private decoded = 1
  private decodedInAlias = 0
  private aliasDepth = 0
  private depth = 0

  constructor(limits: YamlLimits, duplicates: YamlFault[]) {
    this.limits = limits
    this.duplicates = duplicates
  }

  value(node: YamlNode | undefined): Json {
    this.count(node)
    if (node === undefined) return null
    if (node.type === 'scalar') return this.scalar(node)
    if (node.type === 'alias') return this.followed(node, () => this.value(node.target))
    if (node.type === 'sequence') return this.deeper(node, () => node.items.map((item) => this.value(item.value)))
    const map: MutableMap = {}
    this.assign(map, node)
    return map
  }

  private deeper<T>(node: YamlNode, build: () => T): T {
    this.depth += 1
    if (this.depth > this.limits.depth) {
      throw new YamlFault('yaml-limit', node.start, `Found more than ${this.limits.depth} nested levels`)
    }
    const built = build()
    this.depth -= 1
    return built
  }

  private followed<T>(node: YamlNode, build: () => T): T {
    if (this.open.has(node)) {
      throw new YamlFault('yaml-alias', node.start, 'Found an alias inside the value that its anchor names')
    }
    this.open.add(node)
    this.aliasDepth += 1
    const built = this.deeper(node, build)
    this.aliasDepth -= 1
    this.open.delete(node)
    return built
  }

  private count(node: YamlNode | undefined): void {
    this.decoded += 1
    if (this.aliasDepth > 0) this.decodedInAlias += 1
    const expanded = this.decodedInAlias > 100 && this.decoded > 1000
    if (expanded && this.decodedInAlias / this.decoded > allowedAliasRatio(this.decoded)) {
      throw new YamlFault('yaml-limit', node?.start ?? 0, 'Found too many values that come from aliases')
    }
    if (this.decoded > this.limits.nodes) {
      throw new YamlFault('yaml-limit', node?.start ?? 0, `Found more than ${this.limits.nodes} values in one document`)
    }
  }

  private scalar(node: ScalarNode): Json {
    if (node.tag === undefined) {
      if (node.style !== 'plain') return node.text
      const value = plainValue(node.text)
      return typeof value === 'number' ? this.finite(node, value) : value
    }
    const resolved = this.resolved(node)
    if (resolved.kind === 'null') return null
    return this.finite(node, resolved.kind === 'integer' ? Number(resolved.value) : resolved.value)
  }

  private finite<T>(node: ScalarNode, value: T): T {
    if (typeof value !== 'number' || Number.isFinite(value)) return value
    const message = 'Found a number that JSON cannot hold'
    throw new YamlFault('yaml-value', node.start, message, 'a finite number, or quotes around it')
  }

  private resolved(node: ScalarNode): Resolved {
    const resolved = resolve(node)
    if (resolved !== undefined) return resolved
    const message = 'Found a value that is not of the type of its tag'
    throw new YamlFault('yaml-value', node.start, message, 'a value of that type, or no tag')
  }

  private assign(map: MutableMap, node: MapNode): void {
    this.deeper(node, () => {
      const written = new Set<string>()
      for (const item of node.items) {
        if (item.merge) {
          this.merge(map, item.value, item.key)
          continue
        }
        const key = this.key(item.key)
        const value = this.value(item.value)
        if (written.has(key)) this.duplicate(item.key, key)
        written.add(key)
        setKey(map, key, value)
      }
    })
  }

  private duplicate(node: YamlNode, key: string): void {
    if (this.duplicates.length >= mostReported) return
    const message = `Found the key ${JSON.stringify(key)} twice in one map`
    this.duplicates.push(new YamlFault('duplicate-key', node.start, message, 'each key once'))
  }

  private key(node: YamlNode): string {
    this.count(node)
    if (node.type === 'alias') return this.followed(node, () => this.key(node.target))
    if (node.type !== 'scalar') {
      const message = `Found ${node.type === 'map' ? 'a map' : 'a list'} as a key`
      throw new YamlFault('yaml-value', node.start, message, 'a text as the key')
    }
    const text = keyText(this.resolved(node))
    if (text === undefined) {
      const message = `Found the key ${JSON.stringify(node.text)}, which is ${node.text === '' ? 'empty' : 'null or too large'}`
      throw new YamlFault('yaml-value', node.start, message, 'a text as the key')
    }
    return text
  }

  private merge(map: MutableMap, value: YamlNode | undefined, key: YamlNode): void {
    if (value?.type === 'sequence') {
      // Earlier maps of the list win: they are written last.
      for (const item of value.items.toReversed()) this.mergeOne(map, item.value, key)
    } else this.mergeOne(map, value, key)
  }

  private mergeOne(map: MutableMap, value: YamlNode | undefined, key: YamlNode): void {
    const target = value?.type === 'alias' ? value.target : value
    if (value === undefined || target?.type !== 'map') {
      throw new YamlFault(
        'yaml-value',
        (value ?? key).start,
        'Found "<<" with something else than maps',
        'a map or maps',
      )
    }
    this.count(value)
    if (value.type !== 'alias') return this.assign(map, target)
    this.followed(value, () => {
      this.count(target)
      this.assign(map, target)
    })
  }
}

// decode.go, allowedAliasRatio: 99 % for small documents, falling to 10 % from 400,000 to 4,000,000 values.
function allowedAliasRatio(decoded: number): number {
  if (decoded <= 400_000) return 0.99
  if (decoded >= 4_000_000) return 0.1
  return 0.99 - 0.89 * ((decoded - 400_000) / 3_600_000)
}
