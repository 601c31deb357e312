// Renderers execute what a chart's author wrote (loops, recursion, generated lists), so each limit here is one that a
// hostile template reaches: time, bytes of output, resident memory. RLIMIT_AS cannot bound a Go program (it reserves far
// more address space than it uses), hence GOMEMLIMIT in the environment and a look at the resident set while it runs.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

export interface RunRequest {
  /** Program and arguments; no shell sees them. */
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  /** The whole environment of the program. */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly outputBytes: number
  readonly memoryBytes: number
  readonly signal?: AbortSignal
}

export type StopReason = 'timeout' | 'output' | 'memory' | 'aborted'

export type RunResult =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  | { readonly kind: 'unstarted'; readonly message: string }

const keptErrorBytes = 64 * 1024
const memoryLookMs = 50
const pageBytes = 4096

/** Runs a program in a process group of its own and kills the whole group at the first limit. Never throws. */
export function runRenderer(request: RunRequest): Promise<RunResult> {
  if (request.signal?.aborted === true) return Promise.resolve({ kind: 'stopped', reason: 'aborted' })
  return new Promise((done) => {
    const [program, ...args] = request.argv
    const child = spawn(program, args, {
      cwd: request.cwd,
      env: request.env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stopped: StopReason | undefined
    const stop = (reason: StopReason) => {
      stopped ??= reason
      killGroup(child)
    }
    const stdout = collect(child.stdout, request.outputBytes, () => stop('output'))
    const stderr = collect(child.stderr, keptErrorBytes, () => {})
    const timer = setTimeout(() => stop('timeout'), request.timeoutMs)
    const memory = watchMemory(child, request.memoryBytes, () => stop('memory'))
    const abort = () => stop('aborted')
    request.signal?.addEventListener('abort', abort, { once: true })
    const finish = (result: RunResult) => {
      clearTimeout(timer)
      clearInterval(memory)
      request.signal?.removeEventListener('abort', abort)
      done(result)
    }
    child.on('error', (error) => finish({ kind: 'unstarted', message: error.message }))
    child.on('close', (code) => {
      // A child of the renderer that left the pipes is still in the group
      killGroup(child)
      if (stopped !== undefined) finish({ kind: 'stopped', reason: stopped })
      else finish({ kind: 'exited', code: code ?? -1, stdout: text(stdout), stderr: text(stderr) })
    })
  })
}

function collect(stream: NodeJS.ReadableStream, limit: number, over: () => void): Buffer[] {
  const chunks: Buffer[] = []
  let size = 0
  stream.on('data', (chunk: Buffer) => {
    if (size > limit) return
    size += chunk.length
    if (size > limit) over()
    else chunks.push(chunk)
  })
  return chunks
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}

function watchMemory(child: ChildProcess, limit: number, over: () => void): NodeJS.Timeout | undefined {
  if (process.platform !== 'linux') return undefined
  return setInterval(() => {
    readFile(`/proc/${child.pid}/statm`, 'utf8').then(
      (statm) => {
        if (Number(statm.split(' ')[1]) * pageBytes > limit) over()
      },
      () => {}, // the program has ended
    )
  }, memoryLookMs)
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended
  }
}
