import { open, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { chartLimits, readChartArchive } from './chart-archive.ts'
import { readChartFolder, writeChartFolder } from './chart-files.ts'
import type { ChartFiles } from './chart-files.ts'
import { chartSources, valuesScope } from './chart-sources.ts'
import { findProgram } from './find-program.ts'
import { helmProblem } from './helm-problem.ts'
import { notRendered, withMachineErrors } from './rendering.ts'
import type { RenderedDocument, Rendering, RenderOptions, SourceFile } from './rendering.ts'
import { prepareRenderer, runSandboxed, sandboxProblem } from './run-sandboxed.ts'
import { splitManifests } from './split-manifests.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

interface Chart {
  /** As the user named it, without a trailing slash. */
  readonly shown: string
  readonly archive: boolean
  readonly contents: ChartFiles
}

/**
 * Renders a chart (a folder or a packaged .tgz) with the user's own Helm 3 or 4: CRDs and hooks included, test hooks left
 * out, no cluster asked, no dependency fetched. Never throws for what the chart or the machine does.
 */
export async function renderChart(folderOrTgz: string, options: RenderOptions): Promise<Rendering> {
  const shown = folderOrTgz.replace(/(?<=[^/])\/+$/, '')
  const helm = findProgram(options.helm ?? 'helm', options.env)
  if (helm === undefined) return notRendered(shown, missingHelm(shown, options))
  const refusal = optionProblem(shown, options) ?? (await sandboxProblem(shown, options))
  if (refusal !== undefined) return notRendered(shown, refusal)
  const chart = withOverrides(await readChart(shown), options)
  if ('code' in chart) return notRendered(shown, chart)
  const values = await readValues(options)
  if ('code' in values) return notRendered(shown, values)
  return withMachineErrors(shown, () => withTemporaryFolder((folder) => renderIn(folder, helm, chart, values, options)))
}

async function renderIn(
  folder: string,
  helm: string,
  chart: Chart,
  values: readonly SourceFile[],
  options: RenderOptions,
): Promise<Rendering> {
  await writeChartFolder(join(folder, 'chart'), chart.contents)
  const names = new Map([
    [`${folder}/chart`, chart.shown],
    ['./chart', chart.shown],
  ])
  const valuesFiles = new Map<string, Uint8Array>()
  for (const [index, file] of values.entries()) {
    valuesFiles.set(`values-${index}.yaml`, Buffer.from(file.text))
    names.set(`values-${index}.yaml`, file.file)
  }
  await writeChartFolder(folder, { files: valuesFiles, oversize: new Map(), refused: [] })
  const env = await prepareRenderer(folder, options, false)
  const args = helmArguments([...valuesFiles.keys()], options)
  const answer = await runSandboxed({ program: helm, args, folder, what: chart.shown, remote: false }, env, options)
  if (answer.kind === 'problem') return notRendered(chart.shown, answer.problem)
  if (answer.code !== 0 && answer.stderr.includes('library charts are not installable')) {
    const why = 'A library chart renders only as a dependency of another chart'
    return { documents: [], problems: [], notJudged: { what: chart.shown, why } }
  }
  if (answer.code !== 0) {
    const failure = { what: chart.shown, stderr: answer.stderr, names }
    const { kubeVersion } = options
    return notRendered(chart.shown, helmProblem(kubeVersion === undefined ? failure : { ...failure, kubeVersion }))
  }
  return withRefused(chart, await documentsOf(answer.stdout, chart, values, options.set))
}

/** Every word that the user chose is glued to its flag, so that none can become a flag of its own. */
function helmArguments(valuesFiles: readonly string[], options: RenderOptions): string[] {
  return [
    'template',
    ...valuesFiles.map((file) => `--values=${file}`),
    ...options.set.map((assignment) => `--set=${assignment}`),
    ...(options.kubeVersion === undefined ? [] : [`--kube-version=${options.kubeVersion}`]),
    `--namespace=${options.namespace ?? 'default'}`,
    '--include-crds',
    '--skip-tests',
    '--dry-run=client',
    '--',
    options.releaseName ?? 'release-name',
    './chart',
  ]
}

async function documentsOf(
  output: string,
  chart: Chart,
  values: readonly SourceFile[],
  set: readonly string[],
): Promise<RenderedDocument[]> {
  const sources = chartSources(chart.contents.files, chart.shown, chart.archive)
  const documents: RenderedDocument[] = []
  for (const { text, source: name } of splitManifests(output)) {
    if (name === undefined) {
      documents.push({ text, file: chart.shown })
      continue
    }
    const resolved = await sources.resolve(name)
    const rendered = { text, file: name, values: valuesScope(resolved, values, set) }
    documents.push(resolved.source === undefined ? rendered : { ...rendered, source: resolved.source })
  }
  return documents
}

/** Links out of the chart were left out: what is rendered is judged, and the gap is said. */
function withRefused(chart: Chart, documents: readonly RenderedDocument[]): Rendering {
  const { refused } = chart.contents
  if (refused.length === 0) return { documents, problems: [] }
  const problems = refused.slice(0, 50).map((sentence) => refusedProblem(chart.shown, sentence))
  const more = refused.length > 1 ? ` and ${refused.length - 1} more` : ''
  const why = `Not taken from the chart: ${refused[0] ?? ''}${more}`
  return { documents, problems, notJudged: { what: `${chart.shown} (in part)`, why } }
}

function refusedProblem(shown: string, sentence: string): Problem {
  return {
    code: 'chart-file-refused',
    at: { file: shown },
    message: `Left a file out of chart ${shown}: ${sentence}`,
    wanted: 'Regular files below the folder of the chart',
    cause: 'input',
  }
}

function missingHelm(shown: string, options: RenderOptions): Problem {
  const named = options.helm === undefined ? 'helm was not found on PATH' : `${options.helm} is not a program`
  return {
    code: 'renderer-missing',
    at: { file: shown },
    message: `Could not render chart ${shown}: ${named}`,
    wanted: 'Install Helm 3 or 4 (https://helm.sh/docs/intro/install/) or name it with --helm',
    cause: 'world',
  }
}

function optionProblem(shown: string, options: RenderOptions): Problem | undefined {
  const refuse = (message: string, wanted: string): Problem => ({
    code: 'render-option',
    at: { file: shown },
    message,
    wanted,
    cause: 'input',
  })
  const { releaseName, namespace, values } = options
  // RFC 1123 labels; Helm leaves room for its own suffixes: pkg/chart/v2/util/validate_name.go
  if (releaseName !== undefined && !isLabel(releaseName, 53)) {
    return refuse(`Release name ${JSON.stringify(releaseName)} is not valid`, 'At most 53 of a-z, 0-9 and -')
  }
  if (namespace !== undefined && !isLabel(namespace, 63)) {
    return refuse(`Namespace ${JSON.stringify(namespace)} is not valid`, 'At most 63 of a-z, 0-9 and -')
  }
  const remote = values.find((file) => /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(file))
  if (remote !== undefined) return refuse(`Values from ${remote} are not fetched`, 'Download the file and name it')
  return undefined
}

function isLabel(text: string, longest: number): boolean {
  return text.length <= longest && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(text)
}

async function readChart(shown: string): Promise<Chart | Problem> {
  try {
    const path = resolve(shown)
    if ((await stat(path)).isDirectory()) {
      const contents = await readChartFolder(path)
      return { shown, archive: false, contents }
    }
    const archive = await readChartArchive(await readLimited(path, chartLimits.totalBytes))
    return { shown, archive: true, contents: { ...archive, oversize: new Map() } }
  } catch (cause) {
    return {
      code: 'chart-unreadable',
      at: { file: shown },
      message: `Could not read chart ${shown}: ${sentence(cause)}`,
      cause: 'input',
    }
  }
}

/** The files of a chart's folder as edits would leave them; a packaged chart has no files to edit. */
function withOverrides(chart: Chart | Problem, { overrides }: RenderOptions): Chart | Problem {
  if ('code' in chart || chart.archive || overrides === undefined || overrides.size === 0) return chart
  const files = new Map(chart.contents.files)
  for (const name of files.keys()) {
    const text = overrides.get(join(chart.shown, name))
    if (text !== undefined) files.set(name, Buffer.from(text))
  }
  return { ...chart, contents: { ...chart.contents, files } }
}

async function readValues({ values, overrides }: RenderOptions): Promise<readonly SourceFile[] | Problem> {
  const result: SourceFile[] = []
  for (const file of values) {
    const override = overrides?.get(file)
    if (override !== undefined) {
      result.push({ file, text: override })
      continue
    }
    try {
      result.push({ file, text: (await readLimited(resolve(file), chartLimits.valuesFileBytes)).toString('utf8') })
    } catch (cause) {
      const message = `Could not read values file ${basename(file)}: ${sentence(cause)}`
      return { code: 'values-unreadable', at: { file }, message, cause: 'input' }
    }
  }
  return result
}

async function readLimited(path: string, limit: number): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    if (size > limit) throw new Error(`It has ${size} bytes, at most ${limit} are read`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
