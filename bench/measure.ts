// One run of a program: how long, how much of the processors, how much memory. GNU time measures.

import { spawnSync } from 'node:child_process'

export interface Measured {
  readonly seconds: number
  /** Of all threads, user and system: what a run costs where others use the machine too. */
  readonly cpuSeconds: number
  readonly megabytes: number
}

/** Undefined where the program cannot be started. Its output is thrown away, its exit code is not looked at. */
export function measure(program: string, args: readonly string[]): Measured | undefined {
  const done = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const match = /(\d+\.\d+) (\d+\.\d+) (\d+\.\d+) (\d+)\s*$/.exec(done.stderr)
  if (match === null || done.error !== undefined) return undefined
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = match.slice(1).map(Number)
  return { seconds, cpuSeconds: user + system, megabytes: Math.round(kilobytes / 1024) }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
