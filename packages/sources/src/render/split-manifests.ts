// `---` at the start of a line ends a document wherever it stands, block scalars included: YAML 1.2.2, rule 204 c-forbidden

export interface Manifest {
  readonly text: string
  /** What the nearest `# Source:` line at or before the document's beginning names; Helm writes one for each template. */
  readonly source?: string
}

const maxManifests = 200_000

/** The documents of a renderer's output that hold more than comments. */
export function splitManifests(output: string): Manifest[] {
  const manifests: Manifest[] = []
  let source: string | undefined
  for (let start = 0; start < output.length && manifests.length < maxManifests;) {
    const marker = nextMarker(output, start)
    const text = output.slice(start, marker.at)
    source = namedSource(text) ?? source
    if (holdsContent(text)) manifests.push(source === undefined ? { text } : { text, source })
    start = marker.next
  }
  return manifests
}

function nextMarker(text: string, from: number): { at: number; next: number } {
  for (let at = text.startsWith('---', from) ? from : lineMarker(text, from); at >= 0; at = lineMarker(text, at + 3)) {
    const lineEnd = text.indexOf('\n', at)
    const rest = text.slice(at + 3, lineEnd < 0 ? text.length : lineEnd).trim()
    const isMarker = /[\s]/.test(text[at + 3] ?? '\n')
    // `--- {a: b}`: what stands on the line is part of the document
    if (isMarker)
      return { at, next: rest === '' || rest.startsWith('#') ? (lineEnd < 0 ? text.length : lineEnd + 1) : at + 3 }
  }
  return { at: text.length, next: text.length }
}

function lineMarker(text: string, from: number): number {
  const at = text.indexOf('\n---', from)
  return at < 0 ? -1 : at + 1
}

function namedSource(text: string): string | undefined {
  const first = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  return first.startsWith('# Source: ') ? first.slice('# Source: '.length).trim() : undefined
}

function holdsContent(text: string): boolean {
  for (const line of text.split('\n')) {
    const content = line.trim()
    if (content !== '' && !content.startsWith('#') && content !== '...') return true
  }
  return false
}
