import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { editedCopy } from './edited-kustomization.ts'
import type { KustomizationTarget as Target } from './edited-kustomization.ts'
import { findProgram } from './find-program.ts'
import { readable } from './helm-problem.ts'
import { readClosure, readTextFile, shownPath } from './kustomization-closure.ts'
import { readPatches } from './kustomization-patches.ts'
import { takeOrigin } from './kustomize-origin.ts'
import { networkSandbox } from './network-sandbox.ts'
import { notRendered, withMachineErrors } from './rendering.ts'
import type { RenderedDocument, Rendering, RenderOptions, SourceFile } from './rendering.ts'
import { prepareRenderer, runSandboxed, sandboxProblem } from './run-sandboxed.ts'
import { splitManifests } from './split-manifests.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/**
 * Renders a kustomization with the user's own `kustomize` or `kubectl kustomize`: no plugins, no functions, no charts, files
 * only from below each kustomization's own folder. What it would fetch is fetched only with `allowRemote` and never under
 * `offline`. Never throws for what the kustomization or the machine does.
 */
export async function renderKustomization(folder: string, options: RenderOptions): Promise<Rendering> {
  const shown = folder.replace(/(?<=[^/])\/+$/, '')
  const program = findKustomize(options)
  if (program === undefined) return notRendered(shown, missingKustomize(shown, options))
  const noSandbox = await sandboxProblem(shown, options)
  if (noSandbox !== undefined) return notRendered(shown, noSandbox)
  const target = await readTarget(shown)
  if ('code' in target) return notRendered(shown, target)
  const [refusal, ...others] = await refusals(target, options)
  if (refusal !== undefined) {
    const rendering = notRendered(shown, refusal)
    return { ...rendering, problems: [refusal, ...others] }
  }
  return withMachineErrors(shown, () =>
    withTemporaryFolder(async (temporary) => {
      const edited = await editedCopy(target, options.overrides, temporary)
      return renderIn(temporary, program, edited ?? target, options)
    }),
  )
}

async function renderIn(
  temporary: string,
  program: string,
  target: Target,
  options: RenderOptions,
): Promise<Rendering> {
  const remote = target.closure.remote.length > 0
  const env = await prepareRenderer(temporary, options, remote)
  const build = (argument: string) => {
    const verb = basename(program).startsWith('kubectl') ? 'kustomize' : 'build'
    const args = [verb, '--load-restrictor=LoadRestrictionsRootOnly', '--', argument]
    return runSandboxed({ program, args, folder: temporary, what: target.shown, remote }, env, options)
  }
  const path = relative(join(temporary, 'around'), target.root)
  await mkdir(join(temporary, 'around'))
  // JSON is YAML, so that a folder's name cannot say anything but itself
  const around = JSON.stringify({ resources: [path], buildMetadata: ['originAnnotations'] })
  await writeFile(join(temporary, 'around', 'kustomization.yaml'), around)
  const traced = await build('./around')
  if (traced.kind === 'problem') return notRendered(target.shown, traced.problem)
  if (traced.code === 0)
    return { documents: await documentsOf(traced.stdout, target, join(temporary, 'around')), problems: [] }
  // Old versions do not know buildMetadata, and some folder names cannot be bases: without origins the objects are the same
  const plain = await build(target.root)
  if (plain.kind === 'problem') return notRendered(target.shown, plain.problem)
  if (plain.code !== 0) return notRendered(target.shown, failure(target, plain.stderr, temporary))
  return { documents: await documentsOf(plain.stdout, target, undefined), problems: [] }
}

async function documentsOf(output: string, target: Target, around: string | undefined): Promise<RenderedDocument[]> {
  const { kustomizations } = target.closure
  const file = kustomizations[0]?.file ?? target.shown
  const patches = await readPatches(kustomizations, target.root, target.shown)
  const sources = new Map<string, SourceFile | undefined>()
  const documents: RenderedDocument[] = []
  for (const manifest of splitManifests(output)) {
    const origin = takeOrigin(manifest.text)
    const rendered = { text: origin.text, file, patches }
    const path =
      around === undefined || origin.path === undefined || origin.repository !== undefined
        ? undefined
        : resolve(around, origin.path)
    if (path !== undefined && !sources.has(path)) sources.set(path, await readSource(path, target))
    const source = path === undefined ? undefined : sources.get(path)
    documents.push(source === undefined ? rendered : { ...rendered, source })
  }
  return documents
}

/** Only files that the kustomizations themselves name may be shown as a source: an annotation is text from a stranger. */
async function readSource(path: string, target: Target): Promise<SourceFile | undefined> {
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined) return undefined
  const named = target.closure.kustomizations.some(
    ({ folder, file, content }) =>
      shownPath(target.root, target.shown, real) === file ||
      content.resources.some((entry) => resolve(folder, entry) === path || resolve(folder, entry) === real),
  )
  const text = named ? await readTextFile(real) : undefined
  return text === undefined ? undefined : { file: shownPath(target.root, target.shown, real), text }
}

async function readTarget(shown: string): Promise<Target | Problem> {
  try {
    return { shown, root: await realpath(resolve(shown)), closure: await readClosure(shown) }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const message = `Could not read kustomization ${shown}: ${why}`
    return { code: 'kustomization-unreadable', at: { file: shown }, message, cause: 'input' }
  }
}

/** What keeps it from being rendered at all, before any program runs. */
async function refusals(target: Target, options: RenderOptions): Promise<Problem[]> {
  const { kustomizations, remote, refused } = target.closure
  const problems: Problem[] = kustomizations.flatMap(({ content }) => content.problems)
  problems.push(...refused)
  if (options.offline || options.allowRemote !== true) {
    for (const { entry, file } of remote.slice(0, 50)) problems.push(remoteProblem(entry, file, options))
  }
  for (const { content, file } of kustomizations) {
    if (content.charts.length === 0) continue
    const message = `${file} renders charts by running helm: ${content.charts.slice(0, 20).join(', ')}`
    const wanted = 'Scan the chart itself; Seaworthy lets no renderer start other programs'
    problems.push({ code: 'kustomization-chart', at: { file }, message, wanted, cause: 'input' })
  }
  const plugin = kustomizations.find(({ content }) => content.hasPlugins)
  if (plugin !== undefined && options.allowRemote !== true && (await networkSandbox(options.env)) === undefined) {
    const message = `${plugin.file} has generators, transformers or validators, which may fetch, and there is no sandbox here`
    problems.push({ code: 'sandbox-missing', at: { file: plugin.file }, message, cause: 'world' })
  }
  return problems
}

function remoteProblem(entry: string, file: string, options: RenderOptions): Problem {
  const shown = JSON.stringify(withoutCredentials(entry).slice(0, 300))
  return {
    code: 'kustomization-remote',
    at: { file },
    message: `${file} needs ${shown}, which is remote`,
    wanted: options.offline
      ? 'A copy of it beside the kustomization'
      : '--allow-remote, or a copy of it beside the kustomization',
    cause: 'input',
  }
}

/** `https://user:token@host/…` may carry a token. */
function withoutCredentials(address: string): string {
  const scheme = address.indexOf('://')
  const at = address.indexOf('@', scheme)
  const slash = address.indexOf('/', scheme + 3)
  return scheme > 0 && at > 0 && (slash < 0 || at < slash)
    ? `${address.slice(0, scheme + 3)}…${address.slice(at)}`
    : address
}

function failure(target: Target, stderr: string, temporary: string): Problem {
  const names = new Map([
    [temporary, ''],
    [target.root, target.shown],
  ])
  return {
    code: 'render-failed',
    at: { file: target.closure.kustomizations[0]?.file ?? target.shown },
    message: `Kustomize could not render ${target.shown}: ${readable(stderr, names)}`,
    cause: 'input',
  }
}

function findKustomize(options: RenderOptions): string | undefined {
  if (options.kustomize !== undefined) return findProgram(options.kustomize, options.env)
  return findProgram('kustomize', options.env) ?? findProgram('kubectl', options.env)
}

function missingKustomize(shown: string, options: RenderOptions): Problem {
  const named =
    options.kustomize === undefined
      ? 'neither kustomize nor kubectl was found on PATH'
      : `${options.kustomize} is not a program`
  return {
    code: 'renderer-missing',
    at: { file: shown },
    message: `Could not render kustomization ${shown}: ${named}`,
    wanted:
      'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl, or name it with --kustomize',
    cause: 'world',
  }
}
