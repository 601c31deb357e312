import type { ValuesFile, ValuesScope } from './rendering.ts'
import { anyStep } from './template-actions.ts'
import { outline, unquote } from './yaml-outline.ts'
import type { Outline, OutlineEntry } from './yaml-outline.ts'

export interface ValuesPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Key path in that file; list items are `-`. */
  readonly path: readonly string[]
}

const outlines = new WeakMap<ValuesFile, Outline>()

/**
 * Where a values file sets the value that was rendered: the strongest file that holds the path, and only if the scalar
 * written there is the one rendered (a template may negate, default or compute). For a block that the template copied,
 * `rendered` is '' and the place is where the block begins. undefined for what `--set` gave.
 */
export function traceValues(path: readonly string[], rendered: string, scope: ValuesScope): ValuesPlace | undefined {
  const global = path[0] === 'global'
  if (isSet(global ? path : [...scope.at, ...path], scope.set)) return undefined
  for (const file of scope.files) {
    const wanted = global ? path : [...file.at, ...path]
    const known = outlines.get(file) ?? outline(file.text)
    outlines.set(file, known)
    const found = known.entries.filter((entry) => samePath(entry, wanted))
    if (found.length === 0) continue
    const equal = found.filter(({ value }) =>
      rendered === '' ? isBlock(value) : value !== '' && unquote(value) === unquote(rendered),
    )
    const [only] = equal
    if (only === undefined || equal.length > 1) return undefined
    return { file: file.file, line: only.line, column: only.column, path: only.path }
  }
  return undefined
}

function isBlock(value: string): boolean {
  return value === '' || value === '{}' || value === '[]'
}

function samePath(entry: OutlineEntry, wanted: readonly string[]): boolean {
  if (entry.path.length !== wanted.length) return false
  return entry.path.every((label, index) => wanted[index] === label || wanted[index] === anyStep)
}

/** Whether `--set` gave the value, a map around it or a part of it. */
function isSet(path: readonly string[], set: readonly string[]): boolean {
  const dotted = path.join('.')
  return set.some((key) => {
    const plain = key.replaceAll('\\', '').replaceAll(/\[\d+\]/g, '.-')
    return plain === dotted || dotted.startsWith(`${plain}.`) || plain.startsWith(`${dotted}.`)
  })
}
