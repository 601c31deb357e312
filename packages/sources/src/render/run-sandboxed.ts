import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { networkSandbox } from './network-sandbox.ts'
import { rendererEnvironment } from './renderer-environment.ts'
import type { RenderOptions } from './rendering.ts'
import { runRenderer } from './run-renderer.ts'
import type { RunResult, StopReason } from './run-renderer.ts'

const defaultTimeoutMs = 60_000
const defaultOutputBytes = 64 * 1024 * 1024
// The largest public charts take Helm under 300 MiB; GOMEMLIMIT makes it collect before it comes here
const memoryBytes = 1024 * 1024 * 1024

export interface RendererRun {
  readonly program: string
  readonly args: readonly string[]
  /** Temporary folder: the working directory of the renderer, and where its empty home is made. */
  readonly folder: string
  /** What is rendered, for messages. */
  readonly what: string
  /** The run fetches something that the user allowed: it keeps the network. */
  readonly remote: boolean
}

export type RendererAnswer =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Why a renderer may not run here at all, or undefined. Asked before any work is done for it. */
export async function sandboxProblem(what: string, options: RenderOptions): Promise<Problem | undefined> {
  if (!options.offline || (await networkSandbox(options.env)) !== undefined) return undefined
  return {
    code: 'sandbox-missing',
    at: { file: what },
    message: `Could not render ${what} under --offline: this machine has no means to run a program without a network`,
    wanted: 'Linux with unshare and the right to create namespaces; or render without --offline',
    cause: 'world',
  }
}

/** Prepares the empty home of a renderer in `folder`; one for all runs there. */
export function prepareRenderer(
  folder: string,
  options: RenderOptions,
  remote: boolean,
): Promise<Record<string, string>> {
  return rendererEnvironment(folder, options.env, remote)
}

/** Runs a renderer under all limits, and without a network unless `remote`. */
export async function runSandboxed(
  run: RendererRun,
  env: Readonly<Record<string, string>>,
  options: RenderOptions,
): Promise<RendererAnswer> {
  const prefix = run.remote ? [] : ((await networkSandbox(options.env)) ?? [])
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs
  const outputBytes = options.outputBytes ?? defaultOutputBytes
  const [first = run.program, ...rest] = [...prefix, run.program, ...run.args]
  const result = await runRenderer({
    argv: [first, ...rest],
    cwd: run.folder,
    env,
    timeoutMs,
    outputBytes,
    memoryBytes,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  if (result.kind === 'exited') return isUnrunnable(result.code) ? unrunnable(run, result.code) : result
  return { kind: 'problem', problem: stopProblem(run, result, { timeoutMs, outputBytes }) }
}

/** What env(1), unshare(1) and shells answer for a program that they could not run: a script that needs others on PATH. */
function isUnrunnable(code: number): boolean {
  return code === 126 || code === 127
}

function unrunnable(run: RendererRun, code: number): RendererAnswer {
  const message = `${run.program} does not run on its own (exit code ${code}); it may be a script around the real program`
  const wanted = 'Name the program itself: --helm or --kustomize'
  return {
    kind: 'problem',
    problem: { code: 'renderer-unfit', at: { file: run.what }, message, wanted, cause: 'world' },
  }
}

function stopProblem(
  run: RendererRun,
  result: Exclude<RunResult, { kind: 'exited' }>,
  limits: { timeoutMs: number; outputBytes: number },
): Problem {
  const at = { file: run.what }
  if (result.kind === 'unstarted') {
    const message = `Could not start ${run.program} to render ${run.what}: ${result.message}`
    return { code: 'renderer-missing', at, message, cause: 'world' }
  }
  const reasons: Record<StopReason, string> = {
    timeout: `took longer than ${limits.timeoutMs} ms`,
    output: `gave more than ${limits.outputBytes} bytes`,
    memory: `used more than ${memoryBytes / 1024 / 1024} MiB of memory`,
    aborted: 'ran when it was cancelled',
  }
  const message = `Rendering ${run.what} ${reasons[result.reason]} and was stopped`
  return { code: `render-${result.reason}`, at, message, cause: result.reason === 'aborted' ? 'world' : 'input' }
}
