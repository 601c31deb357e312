import { join } from 'node:path'
import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { Manifests, ParsePlan } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { KindCoverage, NotJudged } from '@seaworthy/engine/model/coverage.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import type { Resource, SourceText } from '@seaworthy/engine/model/resource.ts'
import { findFiles } from '@seaworthy/sources/files/find-files.ts'
import type { FoundFile, WalkedFolder } from '@seaworthy/sources/files/find-files.ts'
import { readStdin, readText } from '@seaworthy/sources/files/read-text.ts'
import type { PatchSource, RenderOptions, RenderedDocument, Rendering } from '@seaworthy/sources/render/rendering.ts'
import { inOrder, noCoverage } from './gathered.ts'
import { sourceLines } from './source-lines.ts'
import type { Gathered } from './gathered.ts'
import type { TraceLine } from './trace-rendered.ts'

export interface GatherFilesOptions {
  readonly paths: readonly string[]
  readonly plan: ParsePlan
  readonly open: boolean
  readonly render: RenderOptions
  readonly stdin: NodeJS.ReadableStream
  /** Texts that stand for what is on disk: files as an edit would leave them. */
  readonly overrides?: ReadonlyMap<string, string>
  /** Renderings of this run, by what was rendered and the overrides that it may have read: filled and asked. */
  readonly renderings?: Map<string, Rendering>
  onProgress?(text: string): void
}

/** Reads files, folders, globs, `-`, charts and kustomizations. What cannot be read is a problem; the rest is read. */
export async function gatherFiles(options: GatherFilesOptions): Promise<Gathered> {
  const gathering = new Gathering(options)
  const paths = options.paths.filter((path) => path !== '-')
  if (options.paths.includes('-')) await gathering.stdin()
  const archives = paths.filter((path) => /\.(?:tgz|tar\.gz)$/i.test(path))
  for (const archive of archives) await gathering.chart(archive)
  const found = await findFiles(paths.filter((path) => !archives.includes(path)))
  gathering.problems.push(...found.problems)
  const rendered = new Set<string>()
  for (const folder of found.folders) for (const owned of await gathering.roots(folder)) rendered.add(owned)
  for (const file of found.files) if (file.named || !rendered.has(file.shown)) await gathering.file(file)
  return gathering.result()
}

class Gathering {
  readonly resources: Resource[] = []
  readonly problems: Problem[] = []
  readonly notJudged: NotJudged[] = []
  /** Undefined: several texts have this name, so that no line of it can be shown. */
  readonly texts = new Map<string, string | undefined>()
  readonly traces = new Map<SourceText, RenderedDocument>()
  readonly indexedOnly = Object.create(null) as Record<string, number>
  /** Inputs that are not judged and may hold anything. A component that nothing uses holds nothing that is deployed. */
  readonly unseen = new Set<string>()
  /** Files of which at least a part could not be read. */
  readonly unparsed = new Set<string>()
  readonly options: GatherFilesOptions
  traceLine: TraceLine | undefined
  files = 0
  documents = 0
  other = 0

  constructor(options: GatherFilesOptions) {
    this.options = options
  }

  async stdin(): Promise<void> {
    const { text, problems } = await readStdin(this.options.stdin)
    this.problems.push(...problems)
    if (text !== undefined) this.take({ file: '-', text }, true)
  }

  async file({ path, shown, named }: FoundFile): Promise<void> {
    this.files += 1
    if (this.files % 500 === 0)
      this.options.onProgress?.(`Reading ${this.files} files, ${this.resources.length} objects`)
    const override = this.options.overrides?.get(shown)
    // As `readText` gives it: without the byte order mark.
    const { text, problems } =
      override === undefined ? await readText(path, shown) : { text: override.replace(/^\uFEFF/, ''), problems: [] }
    this.problems.push(...problems)
    if (text === undefined) this.unparsed.add(shown)
    else this.take({ file: shown, text }, named)
  }

  take(source: SourceText, named: boolean): void {
    this.texts.set(source.file, source.text)
    const read = readManifests(source, this.options.plan)
    this.add(read)
    if (
      named &&
      read.documents > 0 &&
      read.resources.length === 0 &&
      read.problems.length === 0 &&
      read.otherDocuments === read.documents
    ) {
      this.problems.push({
        code: 'not-kubernetes',
        at: { file: source.file },
        cause: 'input',
        message: 'No document of this file is a Kubernetes object',
        wanted: 'apiVersion and kind in each document',
      })
    }
  }

  add(read: Manifests): void {
    // One by one: a call takes no million arguments.
    for (const resource of read.resources) this.resources.push(resource)
    for (const problem of read.problems) this.problems.push(problem)
    this.documents += read.documents
    this.other += read.otherDocuments
    for (const { at, code } of read.problems) if (code !== 'no-name') this.unparsed.add(at.file)
    for (const [groupKind, count] of Object.entries(read.indexedOnly))
      this.indexedOnly[groupKind] = (this.indexedOnly[groupKind] ?? 0) + count
  }

  /** Renders the charts and kustomizations of a folder; gives the files that need no reading as they are. */
  async roots(folder: WalkedFolder): Promise<readonly string[]> {
    const marks = /(?:^|\/)(?:Chart\.yaml|kustomization\.ya?ml|Kustomization)$/
    if (!folder.files.some((file) => marks.test(file))) return []
    const { findRenderRoots } = await import('@seaworthy/sources/render/find-render-roots.ts')
    const roots = await findRenderRoots(folder.shown, folder.files)
    this.notJudged.push(...roots.notJudged, ...roots.unused)
    for (const { what } of roots.notJudged) this.unseen.add(what)
    for (const chart of roots.charts) await this.chart(join(folder.shown, chart.folder))
    const owned = new Set(roots.owned)
    for (const kustomization of roots.kustomizations) {
      const { renderKustomization } = await import('@seaworthy/sources/render/render-kustomization.ts')
      // Bases may lie anywhere: any override may be one of its files
      const shown = join(folder.shown, kustomization.folder)
      const rendering = await this.render('kustomization', shown, () => true, renderKustomization)
      // Not rendered: whole objects are still judged as they are written, and the coverage says that patches were not seen.
      if (rendering.documents.length === 0) for (const file of kustomization.resources) owned.delete(file)
      this.rendered(rendering, shown)
    }
    return [...owned].map((file) => join(folder.shown, file))
  }

  async chart(path: string): Promise<void> {
    const { renderChart } = await import('@seaworthy/sources/render/render-chart.ts')
    const shown = join(path, '/')
    const reads = (file: string): boolean => file.startsWith(shown) || this.options.render.values.includes(file)
    this.rendered(await this.render('chart', path, reads, renderChart), path)
  }

  /** Renders once for the same texts: a run that tries edits renders anew only what they touch. */
  async render(
    kind: string,
    path: string,
    reads: (file: string) => boolean,
    render: (path: string, options: RenderOptions) => Promise<Rendering>,
  ): Promise<Rendering> {
    const overrides = new Map([...(this.options.overrides ?? [])].filter(([file]) => reads(file)))
    const key = JSON.stringify([kind, path, ...overrides])
    const known = this.options.renderings?.get(key)
    if (known !== undefined) return known
    this.options.onProgress?.(`Rendering ${path}`)
    const rendering = await render(path, { ...this.options.render, overrides })
    this.options.renderings?.set(key, rendering)
    return rendering
  }

  rendered({ documents, problems, notJudged }: Rendering, root: string): void {
    this.problems.push(...problems)
    if (notJudged !== undefined) {
      this.notJudged.push(notJudged)
      this.unseen.add(notJudged.what)
    }
    for (const document of documents) {
      // Lines of what was rendered are no lines of the template: the name must not be taken for it.
      const source: SourceText = { file: `${document.file} (rendered)`, text: document.text }
      const texts = [
        document,
        document.source,
        ...(document.values?.files ?? []),
        ...(document.patches ?? []).filter(isWhole),
      ]
      for (const text of texts) if (text !== undefined) this.shows(text)
      // A rendered document bears the name of its kustomization: a line of it is no line of that file, where patches stand.
      for (const patch of document.patches ?? []) if (!isWhole(patch)) this.texts.set(patch.file, undefined)
      this.traces.set(source, document)
      const read = readManifests(source, this.options.plan, document.source)
      this.add({ ...read, resources: read.resources.map((one) => renderedBy(one, root)) })
    }
  }

  shows({ file, text }: SourceText): void {
    this.texts.set(file, !this.texts.has(file) || this.texts.get(file) === text ? text : undefined)
  }

  async result(): Promise<Gathered> {
    if (this.traces.size > 0) this.traceLine = (await import('./trace-rendered.ts')).traceLine
    const { open } = this.options
    this.refuseNothing()
    // What could not be read may have held anything: then absence proves nothing.
    const doubt: readonly KindCoverage[] =
      open || this.unread() === undefined
        ? []
        : [{ groupKind: '*', seen: 'partial', why: `${this.unread() ?? ''} could not be read` }]
    return {
      resources: this.resources,
      coverage: {
        ...noCoverage,
        world: open ? 'open' : 'closed',
        kinds: doubt,
        notJudged: this.notJudged,
        files: this.files,
        documents: this.documents,
        indexedOnly: this.indexedOnly,
        notes: this.notes(),
        problems: inOrder(this.problems),
      },
      trace: (resource, line) => {
        const document = resource.origin && this.traces.get(resource.origin.source)
        return document && this.traceLine?.(document, line)
      },
      rendered: (resource) => resource.origin && this.traces.get(resource.origin.source),
      renderedDocuments: [...this.traces.values()],
      lines: sourceLines(this.texts, this.resources),
    }
  }

  /** A target without a single object passes no judgement: a mistyped folder in CI would be green for ever. */
  refuseNothing(): void {
    const found =
      this.resources.length + this.problems.length + this.notJudged.length + Object.keys(this.indexedOnly).length
    if (found > 0) return
    this.problems.push({
      code: 'nothing-found',
      at: { file: this.options.paths.join(' ') },
      cause: 'input',
      message: 'Found no Kubernetes object',
      wanted: 'Files that end with .yaml, .yml or .json and hold apiVersion and kind',
    })
  }

  /** The first input that could not be read, and how many more; undefined where all could. */
  unread(): string | undefined {
    const inputs = [...new Set([...this.unseen, ...this.unparsed])]
    const [first] = inputs
    return first === undefined || inputs.length === 1 ? first : `${first} (and ${inputs.length - 1} more)`
  }

  notes(): readonly string[] {
    const notes = ['Files are judged as written: defaults and mutation at admission were not seen']
    if (this.other > 0)
      notes.push(
        `${this.other} ${this.other === 1 ? 'document is' : 'documents are'} no Kubernetes object and not judged`,
      )
    return notes
  }
}

function renderedBy(resource: Resource, rendering: string): Resource {
  return resource.origin === undefined ? resource : { ...resource, origin: { ...resource.origin, rendering } }
}

/** A patch that is written inside a kustomization is no file of its own. */
function isWhole({ lineOffset, columnOffset }: PatchSource): boolean {
  return lineOffset === 0 && columnOffset === 0
}
