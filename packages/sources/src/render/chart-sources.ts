import { join } from 'node:path'
import { readChartArchive } from './chart-archive.ts'
import type { SourceFile, ValuesFile, ValuesScope } from './rendering.ts'
import { outline, unquote } from './yaml-outline.ts'

/** A chart or subchart: its files and where they stand for a person. */
interface ChartNode {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly prefix: string
  /** `charts/web/` for a folder, `web.tgz!` for an archive. */
  readonly shown: string
}

export interface ResolvedTemplate {
  readonly source?: SourceFile
  /** Names of the subcharts on the way, the keys of their values in the parents. */
  readonly at: readonly string[]
  readonly values: readonly ValuesFile[]
}

export interface ChartSources {
  /** What `# Source: chart/charts/sub/templates/x.yaml` names. */
  resolve(sourceName: string): Promise<ResolvedTemplate>
}

const maxDepth = 16

/** `shown` is the chart as the user named it; with `archive` the files stand inside it. */
export function chartSources(files: ReadonlyMap<string, Uint8Array>, shown: string, archive: boolean): ChartSources {
  const root: ChartNode = { files, prefix: '', shown: archive ? `${shown}!` : `${shown}/` }
  const texts = new Map<string, SourceFile>()
  const children = new Map<string, Promise<ChartNode | undefined>>()
  const textOf = (node: ChartNode, name: string): SourceFile | undefined => {
    const bytes = node.files.get(node.prefix + name)
    if (bytes === undefined) return undefined
    const file = archive || node.shown.includes('!') ? node.shown + name : join(node.shown, name)
    const known = texts.get(file) ?? { file, text: Buffer.from(bytes).toString('utf8') }
    texts.set(file, known)
    return known
  }
  const child = (node: ChartNode, name: string) => {
    const key = `${node.shown}\0${name}`
    const found = children.get(key) ?? findSubchart(node, name)
    children.set(key, found)
    return found
  }
  return {
    async resolve(sourceName) {
      const segments = sourceName.split('/').slice(1)
      const at: string[] = []
      const nodes = [root]
      let node = root
      while (segments[0] === 'charts' && segments.length > 2 && at.length < maxDepth) {
        const name = segments[1] ?? ''
        const next = await child(node, name)
        if (next === undefined) return { at, values: [] }
        node = next
        nodes.push(next)
        at.push(name)
        segments.splice(0, 2)
      }
      const source = textOf(node, segments.join('/'))
      const values = nodes.flatMap((chart, depth) => {
        const file = textOf(chart, 'values.yaml')
        return file === undefined ? [] : [{ ...file, at: at.slice(depth) }]
      })
      return source === undefined ? { at, values } : { source, at, values }
    },
  }
}

/** Joins what the user gave with what the charts hold, strongest first. */
export function valuesScope(
  resolved: ResolvedTemplate,
  userFiles: readonly SourceFile[],
  set: readonly string[],
): ValuesScope {
  const user = userFiles.toReversed().map((file) => ({ ...file, at: resolved.at }))
  return { files: [...user, ...resolved.values], at: resolved.at, set: set.flatMap(setKeys) }
}

/** `a.b=1,c=2` sets `a.b` and `c`; a backslash escapes the next character. */
function setKeys(assignment: string): string[] {
  const keys: string[] = []
  let from = 0
  for (let at = 0; at <= assignment.length; at += 1) {
    if (assignment[at] === '\\') at += 1
    else if (assignment[at] === ',' || at === assignment.length) {
      const part = assignment.slice(from, at)
      const equals = part.indexOf('=')
      if (equals > 0) keys.push(part.slice(0, equals).trim())
      from = at + 1
    }
  }
  return keys
}

/** By folder, by the name in Chart.yaml, by the alias that the parent gives, or in a packaged subchart. */
async function findSubchart(node: ChartNode, name: string): Promise<ChartNode | undefined> {
  const real = aliasedName(node, name) ?? name
  const direct = `${node.prefix}charts/${real}/`
  const inFolder = (prefix: string): ChartNode => ({
    files: node.files,
    prefix,
    shown: node.shown + prefix.slice(node.prefix.length),
  })
  if (node.files.has(`${direct}Chart.yaml`)) return inFolder(direct)
  const start = `${node.prefix}charts/`
  for (const path of node.files.keys()) {
    if (!path.startsWith(start)) continue
    const below = path.slice(start.length)
    if (below.endsWith('/Chart.yaml') && below.split('/').length === 2) {
      const prefix = path.slice(0, -'Chart.yaml'.length)
      if (chartName(node.files, prefix) === real) return inFolder(prefix)
    }
    if (!below.includes('/') && below.endsWith('.tgz') && below.startsWith(`${real}-`)) {
      const packed = await packedSubchart(node, path, real)
      if (packed !== undefined) return packed
    }
  }
  return undefined
}

async function packedSubchart(node: ChartNode, path: string, name: string): Promise<ChartNode | undefined> {
  try {
    const archive = await readChartArchive(node.files.get(path) ?? new Uint8Array())
    if (chartName(archive.files, '') !== name) return undefined
    return { files: archive.files, prefix: '', shown: `${node.shown}${path.slice(node.prefix.length)}!` }
  } catch {
    return undefined // Helm judged the archive; here only the place in it is lost
  }
}

function chartName(files: ReadonlyMap<string, Uint8Array>, prefix: string): string | undefined {
  const bytes = files.get(`${prefix}Chart.yaml`)
  if (bytes === undefined) return undefined
  const entry = outline(Buffer.from(bytes).toString('utf8')).entries.find(
    ({ path }) => path.length === 1 && path[0] === 'name',
  )
  return entry === undefined ? undefined : unquote(entry.value)
}

function aliasedName(node: ChartNode, alias: string): string | undefined {
  for (const name of ['Chart.yaml', 'requirements.yaml']) {
    const bytes = node.files.get(node.prefix + name)
    if (bytes === undefined) continue
    const { entries } = outline(Buffer.from(bytes).toString('utf8'))
    const entry = entries.find(
      ({ path, value }) => path.join('.') === 'dependencies.-.alias' && unquote(value) === alias,
    )
    const given = entry?.items.at(-1)?.name
    if (given !== undefined) return unquote(given)
  }
  return undefined
}
