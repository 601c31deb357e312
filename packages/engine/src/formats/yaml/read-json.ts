// Kubernetes' decoder reads a file that begins with `{` as JSON first (YAMLOrJSONDecoder), and as YAML only if that fails.

import type { Json } from '../../model/json.ts'
import { YamlFault } from './fault.ts'
import { countMembers } from './json-stream.ts'
import type { YamlLimits } from './limits.ts'

/** The value of a JSON object; undefined where the text is none, or one that only the YAML reader can refuse with a place. */
export function readJson(text: string, start: number, end: number, limits: YamlLimits): Json | undefined {
  let value: Json
  const json = text.slice(start, end)
  try {
    value = JSON.parse(json) as Json
  } catch {
    return undefined
  }
  const written = countMembers(json)
  const kept = countKeys(value, start, 1, limits)
  if (written === kept) return value
  const message = 'Found a key twice in one JSON object'
  throw new YamlFault('duplicate-key', start, message, 'each key once')
}

function countKeys(value: Json, start: number, depth: number, limits: YamlLimits): number {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new YamlFault('yaml-value', start, 'Found a number that is too large for JSON', 'a finite number')
  }
  if (typeof value !== 'object' || value === null) return 0
  if (depth > limits.depth) {
    throw new YamlFault('yaml-limit', start, `Found more than ${limits.depth} nested levels`, 'a flatter document')
  }
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) count += countKeys(item, start, depth + 1, limits)
    return count
  }
  for (const child of Object.values(value)) {
    count += 1
    if (child !== undefined) count += countKeys(child, start, depth + 1, limits)
  }
  return count
}
