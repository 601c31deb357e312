// Runs the real program in a folder of its own, as a person would. Used by tests only.

import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** From global-setup.ts. */
    programFolder: string
  }
}

/** The program as it is released: built once a run of the tests, it starts ten times faster than from its source. */
export const program: string = builtProgram(inject('programFolder'))

function builtProgram(folder: string): string {
  const file = join(folder, 'bin/seaworthy.js')
  const done = join(folder, 'done')
  try {
    // Test files run side by side: the one that makes this folder builds.
    mkdirSync(join(folder, 'building'))
    cpSync(join(import.meta.dirname, '../bin'), join(folder, 'bin'), { recursive: true })
    execFileSync(process.execPath, [join(import.meta.dirname, '../build.ts'), join(folder, 'dist')], { stdio: 'pipe' })
    writeFileSync(done, '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      writeFileSync(done, 'failed')
      throw error
    }
  }
  for (let tries = 0; !existsSync(done) && tries < 1200; tries += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  return file
}

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  /** Added to a bare environment: PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>
  /** Standard input; absent: closed. */
  readonly input?: string | Uint8Array
  readonly nodeFlags?: readonly string[]
}

/** Without a kubeconfig; shared, so that the cache of compiled code in it is. */
const home = dirname(dirname(program))

/** One run of `seaworthy`. The environment holds nothing that the machine's owner set for colours or clusters. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runCommand(process.execPath, [...(options.nodeFlags ?? []), program, ...args], options)
}

export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, input }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { PATH: process.env['PATH'], HOME: home, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
    // A program that ends before it has read everything is no failure of the test's.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** A new folder with these files; the caller removes it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** A pod with one critical fault that can be fixed. */
export function privilegedPod(name = 'web', extra = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
${extra}spec:
  containers:
    - name: app
      image: registry.example/app:1.0
      securityContext:
        privileged: true # for the debugger
`
}

/** The same pod without the fault. */
export function plainPod(name = 'web'): string {
  return privilegedPod(name).replace('privileged: true', 'privileged: false')
}
