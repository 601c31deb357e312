import { join, posix } from 'node:path'
import type { NotJudged } from '@seaworthy/engine/model/coverage.ts'
import { readTextFile } from './kustomization-closure.ts'
import { isRemote, kustomizationNames, readKustomization } from './kustomization-file.ts'
import type { KustomizationFile } from './kustomization-file.ts'

export interface ChartRoot {
  /** Below the folder that was searched; '' is that folder itself. */
  readonly folder: string
  readonly owned: readonly string[]
}

export interface KustomizationRoot {
  readonly folder: string
  readonly file: string
  /** Files that hold whole objects: a caller may judge them as written where the rendering fails. */
  readonly resources: readonly string[]
  /** `resources`, and patches, generator contents and the kustomizations themselves, which mean nothing alone. */
  readonly owned: readonly string[]
}

export interface RenderRoots {
  readonly charts: readonly ChartRoot[]
  readonly kustomizations: readonly KustomizationRoot[]
  /** Files that a rendering answers for: reading them raw would judge them twice, or judge a template as YAML. */
  readonly owned: ReadonlySet<string>
  readonly notJudged: readonly NotJudged[]
  /** Components that no kustomization here uses: not judged either, but no part of what is deployed from here. */
  readonly unused: readonly NotJudged[]
}

interface Node {
  readonly folder: string
  readonly file: string
  readonly content: KustomizationFile
}

const maxKustomizations = 5000

/** Folders of a chart that Helm reads, and `ci` with the values for its tests. What else lies beside them is read raw. */
const chartFolders = new Set(['templates', 'charts', 'crds', 'files', 'ci'])

/**
 * What is rendered below a folder. `files` are all its files, relative, `/` between segments.
 *
 * A chart in `charts/` of another is rendered only through it. A kustomization that another one below the folder uses (a
 * base of an overlay) is rendered only through those that use it: users deploy the overlays, and a base judged alone would
 * repeat each finding or report what every overlay mends. A component that nothing uses cannot be rendered: its resources
 * are left to be read as written, its patches are not judged and said so.
 */
export async function findRenderRoots(folder: string, files: readonly string[]): Promise<RenderRoots> {
  const charts = findCharts(files)
  const inCharts = new Set(charts.flatMap((chart) => chart.owned))
  const nodes = await readNodes(folder, files, inCharts)
  if (nodes.size > maxKustomizations) return tooMany(charts, inCharts, nodes.size)
  const present = new Set(files)
  const used = new Set([...nodes.values()].flatMap((node) => uses(node, nodes)))
  const kustomizations: KustomizationRoot[] = []
  const reached = new Set<string>()
  const take = (node: Node) => {
    const closure = closureOf(node, nodes)
    for (const each of closure) reached.add(each.folder)
    kustomizations.push(rootOf(node, closure, present))
  }
  for (const node of nodes.values()) if (!used.has(node.folder) && !node.content.component) take(node)
  const unused = [...nodes.values()].filter((node) => node.content.component && !used.has(node.folder))
  for (const node of unused) for (const each of closureOf(node, nodes)) reached.add(each.folder)
  // What is left uses itself in a circle: kustomize will say so
  for (const node of nodes.values()) if (!reached.has(node.folder)) take(node)
  const owned = new Set([...inCharts, ...kustomizations.flatMap((root) => root.owned)])
  for (const node of unused) for (const file of partialFiles(node, present)) owned.add(file)
  return { charts, kustomizations, owned, notJudged: [], unused: unused.map(unusedComponent) }
}

/** Each is rendered by a program that runs for it; so many are an attack, or a target that should be scanned in parts. */
function tooMany(charts: readonly ChartRoot[], owned: ReadonlySet<string>, count: number): RenderRoots {
  const why = `There are ${count}, at most ${maxKustomizations} are rendered: scan the folders one by one`
  return { charts, kustomizations: [], owned, notJudged: [{ what: 'Kustomizations', why }], unused: [] }
}

function findCharts(files: readonly string[]): ChartRoot[] {
  const folders = new Set(files.filter((file) => posix.basename(file) === 'Chart.yaml').map(folderOf))
  const owned = new Map<string, string[]>()
  for (const folder of [...folders].sort()) if (!isVendored(folder, folders)) owned.set(folder, [])
  for (const file of files) {
    for (let at = folderOf(file); ; at = folderOf(at)) {
      const files = owned.get(at)
      if (files !== undefined) {
        const [top = '', ...rest] = below(at, file).split('/')
        if (rest.length === 0 || chartFolders.has(top)) files.push(file)
        break
      }
      if (at === '') break
    }
  }
  return [...owned].map(([folder, files]) => ({ folder, owned: files }))
}

/** Whether a chart lies in what another one renders: its `charts/`, or nonsense such as its `templates/`. */
function isVendored(folder: string, charts: ReadonlySet<string>): boolean {
  for (let at = folder; at !== '';) {
    at = folderOf(at)
    if (charts.has(at) && chartFolders.has(below(at, folder).split('/')[0] ?? '')) return true
  }
  return false
}

async function readNodes(
  folder: string,
  files: readonly string[],
  inCharts: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Node>> {
  const nodes = new Map<string, Node>()
  for (const file of files.toSorted()) {
    if (!kustomizationNames.includes(posix.basename(file)) || inCharts.has(file) || nodes.has(folderOf(file))) continue
    const text = await readTextFile(join(folder, file))
    if (text !== undefined)
      nodes.set(folderOf(file), { folder: folderOf(file), file, content: readKustomization(text, file) })
  }
  return nodes
}

/** Folders of the kustomizations that one uses directly. */
function uses(node: Node, nodes: ReadonlyMap<string, Node>): string[] {
  const { resources, components, others } = node.content
  return [...resources, ...components, ...others]
    .filter((entry) => !isRemote(entry))
    .map((entry) => within(node.folder, entry))
    .filter((path): path is string => path !== undefined && path !== node.folder && nodes.has(path))
}

function closureOf(root: Node, nodes: ReadonlyMap<string, Node>): Node[] {
  const reached = new Set([root])
  for (const node of reached) {
    for (const folder of uses(node, nodes)) {
      const next = nodes.get(folder)
      if (next !== undefined) reached.add(next)
    }
  }
  return [...reached]
}

function rootOf(root: Node, closure: readonly Node[], present: ReadonlySet<string>): KustomizationRoot {
  const resources = closure.flatMap((node) => localFiles(node, node.content.resources, present))
  const owned = [...resources, ...closure.flatMap((node) => partialFiles(node, present))]
  return { folder: root.folder, file: root.file, resources: [...new Set(resources)], owned: [...new Set(owned)] }
}

function partialFiles(node: Node, present: ReadonlySet<string>): string[] {
  return [node.file, ...localFiles(node, [...node.content.patches, ...node.content.others], present)]
}

function localFiles(node: Node, entries: readonly string[], present: ReadonlySet<string>): string[] {
  return entries
    .filter((entry) => !isRemote(entry))
    .map((entry) => within(node.folder, entry))
    .filter((path): path is string => path !== undefined && present.has(path))
}

function unusedComponent(node: Node): NotJudged {
  const why = 'A component that no kustomization here uses: its resources are judged as written, its patches are not'
  return { what: node.file, why }
}

/** The path of an entry below the searched folder; undefined where it leads out of it. */
function within(folder: string, entry: string): string | undefined {
  if (entry.startsWith('/')) return undefined
  const path = posix.normalize(posix.join(folder, entry)).replace(/\/$/, '')
  return path === '..' || path.startsWith('../') ? undefined : path === '.' ? '' : path
}

function folderOf(file: string): string {
  const folder = posix.dirname(file)
  return folder === '.' ? '' : folder
}

function below(folder: string, file: string): string {
  return folder === '' ? file : file.slice(folder.length + 1)
}
