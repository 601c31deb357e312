import type { NotJudged } from '@seaworthy/engine/model/coverage.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'

export interface RenderOptions {
  /** Values files for Helm, in the order of `--values`: later ones win. Paths as the user gave them. */
  readonly values: readonly string[]
  /** `key=value` pairs for Helm, as `--set` takes them. */
  readonly set: readonly string[]
  readonly kubeVersion?: string
  /** Default `release-name`, the default of `helm template`. */
  readonly releaseName?: string
  readonly namespace?: string
  /** The renderer runs without a network, or not at all. Wins over `allowRemote`. */
  readonly offline: boolean
  /** Remote bases and files of kustomizations may be fetched. Without it they are named and the kustomization is not judged. */
  readonly allowRemote?: boolean
  /** Texts that stand for files on disk, by the path as a person would open them: what an edit would leave. */
  readonly overrides?: ReadonlyMap<string, string>
  /** Default 60,000. */
  readonly timeoutMs?: number
  /** Most bytes of manifests taken from the renderer. Default 64 MiB. */
  readonly outputBytes?: number
  /** Program to run; default `helm` on the PATH of `env`. */
  readonly helm?: string
  /** Program to run; default `kustomize`, else `kubectl`, on the PATH of `env`. */
  readonly kustomize?: string
  /** The user's environment. Only PATH is read, to find programs; with `allowRemote` also proxies and certificates. */
  readonly env: NodeJS.ProcessEnv
  readonly signal?: AbortSignal
}

export interface SourceFile {
  /** Path as a person would open it, below the folder that the caller named. Inside archives: `chart.tgz!templates/x.yaml`. */
  readonly file: string
  readonly text: string
}

/** A values file and where in it the values of the document's chart stand: `[]` for the chart's own, `['redis']` for a parent's. */
export interface ValuesFile extends SourceFile {
  readonly at: readonly string[]
}

/** Where the `.Values` of a rendered document come from, strongest first. */
export interface ValuesScope {
  readonly files: readonly ValuesFile[]
  /** Path of the document's chart below the root chart: `['redis']`. */
  readonly at: readonly string[]
  /** Dotted keys that `--set` gave, from the root chart: no file can be named for them. */
  readonly set: readonly string[]
}

/** A patch of a kustomization. `lineOffset` and `columnOffset` place its text in `file` (patches written inside a kustomization). */
export interface PatchSource extends SourceFile {
  readonly lineOffset: number
  readonly columnOffset: number
}

export interface RenderedDocument {
  /** One manifest document. */
  readonly text: string
  /** Display name of the rendered manifest: `chart/templates/deployment.yaml`. */
  readonly file: string
  /** The template, base or resource file that the document came from. */
  readonly source?: SourceFile
  readonly values?: ValuesScope
  /** Patches that may have changed the document, the last applied first. */
  readonly patches?: readonly PatchSource[]
}

/** `notJudged` stands beside documents where only a part could not be rendered. */
export interface Rendering {
  readonly documents: readonly RenderedDocument[]
  readonly problems: readonly Problem[]
  readonly notJudged?: NotJudged
}

/** A rendering that gave nothing: the problem is also why `what` was not judged. */
export function notRendered(what: string, problem: Problem): Rendering {
  const why = problem.wanted === undefined ? problem.message : `${problem.message}; wanted: ${problem.wanted}`
  return { documents: [], problems: [problem], notJudged: { what, why } }
}

/**
 * Renders, and tells what the machine refuses (a full disk, a name too long for it) as a problem. An error of our own is
 * none of the machine's and is thrown on.
 */
export async function withMachineErrors(what: string, render: () => Promise<Rendering>): Promise<Rendering> {
  try {
    return await render()
  } catch (cause) {
    if (!(cause instanceof Error) || typeof (cause as NodeJS.ErrnoException).syscall !== 'string') throw cause
    const message = `Could not render ${what}: ${cause.message}`
    return notRendered(what, { code: 'render-failed', at: { file: what }, message, cause: 'world' })
  }
}
