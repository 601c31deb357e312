import type { Json } from '../../../model/json.ts'
import type { Path, Segment } from '../../../model/path.ts'
import { formatPath, valueAt } from '../../../model/path.ts'
import { keyOf } from '../construct.ts'
import type { MapNode, YamlNode } from '../node.ts'
import { readDocument } from '../read-document.ts'
import { addKey } from './edit-map.ts'
import { mannerOf } from './manner.ts'
import { columnOf } from './splice.ts'
import type { Refusal, Splice } from './splice.ts'
import { writeAfterKey, writeFlow, writeItem } from './write-value.ts'

/**
 * What must be done before the node at a path can be edited without its other users: nothing; a splice that writes the
 * alias (or the merged key) out at this place; or a refusal, where the path leads through an anchored node that aliases
 * elsewhere still mean.
 */
export function sharedOn(text: string, root: YamlNode, path: Path): Splice | Refusal | undefined {
  let node: YamlNode | undefined = root
  for (const [index, segment] of path.entries()) {
    if (node === undefined) return undefined
    const here = path.slice(0, index)
    if (node.type !== 'alias' && node.anchor !== undefined && isUsed(root, node)) {
      return {
        refused: `${formatPath(here)} carries the anchor &${node.anchor}, which other places use: they would change with it`,
      }
    }
    const step: Step | undefined = stepInto(node, segment)
    if (step === undefined) {
      const merged = node.type === 'map' && typeof segment === 'string' ? valueIn(text, [...here, segment]) : undefined
      return node.type === 'map' && merged !== undefined
        ? addKey(text, node, String(segment), merged, mannerOf(text, root))
        : undefined
    }
    if (step.value?.type === 'alias') return writeOut(text, root, node, step, path.slice(0, index + 1))
    node = step.value
  }
  return node !== undefined && node.type !== 'alias' && node.anchor !== undefined && isUsed(root, node)
    ? {
        refused: `${formatPath(path)} carries the anchor &${node.anchor}, which other places use: they would change with it`,
      }
    : undefined
}

interface Step {
  readonly value: YamlNode | undefined
  readonly colon?: number
  readonly keyStart?: number
  readonly dash?: number
}

function stepInto(node: YamlNode, segment: Segment): Step | undefined {
  if (node.type === 'sequence' && typeof segment === 'number') return node.items[segment]
  if (node.type !== 'map' || typeof segment !== 'string') return undefined
  const item = node.items.find((one) => !one.merge && keyOf(one.key) === segment)
  return item && { value: item.value, keyStart: item.key.start, ...(item.colon !== undefined && { colon: item.colon }) }
}

function writeOut(text: string, root: YamlNode, parent: YamlNode, step: Step, path: Path): Splice | Refusal {
  const value = valueIn(text, path)
  const alias = step.value
  if (value === undefined || alias === undefined)
    return { refused: `The alias at ${formatPath(path)} cannot be written out` }
  const manner = mannerOf(text, root)
  if (parent.type !== 'alias' && parent.type !== 'scalar' && parent.style === 'flow')
    return { start: alias.start, end: alias.end, text: writeFlow(value, false) }
  if (step.colon !== undefined)
    return {
      start: step.colon + 1,
      end: alias.end,
      text: writeAfterKey(value, columnOf(text, step.keyStart ?? 0), manner),
    }
  if (step.dash !== undefined)
    return { start: step.dash + 1, end: alias.end, text: writeItem(value, columnOf(text, step.dash), manner) }
  return { refused: `The alias at ${formatPath(path)} cannot be written out` }
}

function valueIn(text: string, path: Path): Json | undefined {
  return valueAt(readDocument(text, { start: 0, end: text.length }, '').value, path) as Json | undefined
}

/** Whether an alias of the document means this node. */
function isUsed(root: YamlNode, wanted: YamlNode): boolean {
  const open: YamlNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'alias') {
      if (node.target === wanted) return true
    } else if (node.type === 'map') open.push(...childrenOf(node))
    else if (node.type === 'sequence') for (const { value } of node.items) if (value !== undefined) open.push(value)
  }
  return false
}

function childrenOf(map: MapNode): readonly YamlNode[] {
  return map.items.flatMap(({ key, value }) => (value === undefined ? [key] : [key, value]))
}
