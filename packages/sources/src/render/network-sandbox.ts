// A network namespace of its own holds nothing but a loopback interface that is down: unshare(1), network_namespaces(7).

import { spawn } from 'node:child_process'
import { findProgram } from './find-program.ts'

const known = new Map<string, Promise<readonly string[] | undefined>>()

/**
 * The words to put before a command so that it runs without a network, or undefined where the machine has no such means:
 * systems other than Linux, and containers that may not create namespaces. Tried out once per process, not assumed.
 */
export function networkSandbox(env: NodeJS.ProcessEnv): Promise<readonly string[] | undefined> {
  if (process.platform !== 'linux') return Promise.resolve(undefined)
  const unshare = findProgram('unshare', { PATH: `/usr/bin:/bin:${env['PATH'] ?? ''}` })
  if (unshare === undefined) return Promise.resolve(undefined)
  const found = known.get(unshare)
  if (found !== undefined) return found
  const tried = firstThatRuns(unshare)
  known.set(unshare, tried)
  return tried
}

async function firstThatRuns(unshare: string): Promise<readonly string[] | undefined> {
  const prefixes = [
    [unshare, '--net', '--'],
    [unshare, '--user', '--map-root-user', '--net', '--'],
  ]
  for (const prefix of prefixes) if (await runs([...prefix, unshare, '--version'])) return prefix
  return undefined
}

function runs(argv: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: 'ignore', timeout: 5000 })
    child.on('error', () => done(false))
    child.on('close', (code) => done(code === 0))
  })
}
