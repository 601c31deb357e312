/** One step into a JSON value: a map key or a list index. */
export type Segment = string | number

/** A field path from the root of the submitted object. */
export type Path = readonly Segment[]

const plainKey = /^[A-Za-z_][A-Za-z0-9_-]*$/

/** `spec.containers[0].image`; keys that are not plain words are quoted: `metadata.annotations["a.b/c"]`. */
export function formatPath(path: Path): string {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (!plainKey.test(segment)) text += `[${JSON.stringify(segment)}]`
    else text += text === '' ? segment : `.${segment}`
  }
  return text
}

/** The inverse of `formatPath`; undefined for a text that `formatPath` cannot have written. */
export function parsePath(text: string): Path | undefined {
  const path: Segment[] = []
  let at = 0
  while (at < text.length) {
    const step = readStep(text, at, path.length === 0)
    if (step === undefined) return undefined
    path.push(step.segment)
    at = step.end
  }
  return path
}

function readStep(text: string, at: number, first: boolean): { segment: Segment; end: number } | undefined {
  if (text[at] === '[') {
    const quoted = text[at + 1] === '"'
    const end = quoted ? endOfQuoted(text, at + 1) : text.indexOf(']', at)
    if (end < 0 || text[end] !== ']') return undefined
    const inner = text.slice(at + 1, end)
    if (quoted) {
      try {
        return { segment: JSON.parse(inner) as string, end: end + 1 }
      } catch {
        return undefined
      }
    }
    return /^\d+$/.test(inner) ? { segment: Number(inner), end: end + 1 } : undefined
  }
  const start = first ? at : at + 1
  if (!first && text[at] !== '.') return undefined
  let end = start
  while (end < text.length && text[end] !== '.' && text[end] !== '[') end += 1
  const key = text.slice(start, end)
  return plainKey.test(key) ? { segment: key, end } : undefined
}

function endOfQuoted(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return -1
}

/** The value at `path`, or undefined where a step does not exist. Own properties only. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    value = (value as Record<Segment, unknown>)[segment]
  }
  return value
}

/** Whether `path` begins with `prefix`. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((segment, index) => segment === path[index])
}
