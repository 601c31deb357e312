// Kustomize says where a resource came from when a kustomization asks for `buildMetadata: [originAnnotations]`:
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/buildmetadata/. Seaworthy asks for it in a
// kustomization of its own around the user's, and takes the annotation out of the text again, so that what is judged is what
// the user would deploy.

export interface Origin {
  /** The manifest without the annotation. */
  readonly text: string
  /** Path of the file, from the folder of the kustomization that asked; for generated objects that of their kustomization. */
  readonly path?: string
  /** The origin is remote: `path` is below that repository. */
  readonly repository?: string
}

const key = 'config.kubernetes.io/origin: |'

export function takeOrigin(text: string): Origin {
  const lines = text.split('\n')
  const at = annotationLine(lines)
  if (at < 0) return { text }
  const indent = indentOf(lines[at] ?? '')
  let end = at + 1
  const fields = new Map<string, string>()
  while (end < lines.length && (lines[end]?.trim() === '' || indentOf(lines[end] ?? '') > indent)) {
    const field = lines[end]?.trim() ?? ''
    const colon = field.indexOf(': ')
    if (colon > 0) fields.set(field.slice(0, colon), unquoted(field.slice(colon + 2)))
    end += 1
  }
  if (end === lines.length) while (end > at + 1 && lines[end - 1]?.trim() === '') end -= 1
  // `annotations:` stands alone where the origin was its only key
  const only = lines[at - 1]?.trim() === 'annotations:' && indentOf(lines[end] ?? '') < indent
  lines.splice(only ? at - 1 : at, end - at + (only ? 1 : 0))
  const path = fields.get('path') ?? fields.get('configuredIn')
  const repository = fields.get('repo')
  return {
    text: lines.join('\n'),
    ...(path === undefined ? {} : { path }),
    ...(repository === undefined ? {} : { repository }),
  }
}

/** The annotation of the object itself, which kustomize writes two levels deep; not one within a template of pods. */
function annotationLine(lines: readonly string[]): number {
  let top = ''
  let second = ''
  for (const [index, line] of lines.entries()) {
    const indent = indentOf(line)
    const content = line.trim()
    if (content === '') continue
    if (indent === 0) top = content
    else if (indent === 2) second = content
    else if (indent === 4 && top === 'metadata:' && second === 'annotations:' && content === key) return index
  }
  return -1
}

function indentOf(line: string): number {
  let count = 0
  while (line[count] === ' ') count += 1
  return count
}

function unquoted(text: string): string {
  const quote = text[0]
  return (quote === "'" || quote === '"') && text.at(-1) === quote && text.length > 1 ? text.slice(1, -1) : text
}
