// A file that begins with `{`: Kubernetes' decoder reads JSON objects one after another (`{}{}`), as `kubectl get -o json`
// and many tools write them.

/** Where each object stands; undefined where the text is not such a stream. Looks at strings and brackets only. */
export function splitJsonStream(text: string, mostObjects: number): { start: number; end: number }[] | undefined {
  let at = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const objects: { start: number; end: number }[] = []
  while (at < text.length) {
    if (text.charCodeAt(at) !== 123 || objects.length >= mostObjects) return undefined
    const end = endOfObject(text, at)
    if (end < 0) return undefined
    objects.push({ start: at, end })
    at = skipSpace(text, end)
  }
  // The form may as well be YAML's flow style, where lines and comments mean something else.
  if (!objects.every(({ start, end }) => isJson(text.slice(start, end)))) return undefined
  return objects.length === 0 ? undefined : objects
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) break
  }
  return at
}

const structure = /["{}[\]]/g

function endOfObject(text: string, start: number): number {
  let depth = 0
  structure.lastIndex = start
  for (;;) {
    const match = structure.exec(text)
    if (match === null) return -1
    const code = text.charCodeAt(match.index)
    if (code === 34) {
      const end = endOfString(text, match.index + 1)
      if (end < 0) return -1
      structure.lastIndex = end
    } else if (code === 123 || code === 91) depth += 1
    else {
      depth -= 1
      if (depth === 0) return match.index + 1
    }
  }
}

/** After the closing quote; -1 where there is none on the line, as JSON wants. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 92 && at - 1 - slashes >= from) slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

/** The keys written in a JSON text: colons outside of strings. */
export function countMembers(json: string): number {
  let count = 0
  member.lastIndex = 0
  for (let match = member.exec(json); match !== null; match = member.exec(json)) {
    if (json.charCodeAt(match.index) === 58) {
      count += 1
      continue
    }
    const end = endOfString(json, match.index + 1)
    if (end < 0) break
    member.lastIndex = end
  }
  return count
}

const member = /[":]/g
