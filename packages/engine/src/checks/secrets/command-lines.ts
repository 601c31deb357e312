// The command lines of a container: what it starts, what its probes and hooks start.

import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'

export interface CommandLine {
  /** From the container. */
  readonly field: Path
  readonly list: readonly string[]
}

const none: readonly CommandLine[] = []
const command: Path = ['command']
const args: Path = ['args']
const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const
const hooks = ['postStart', 'preStop'] as const

export function commandLinesOf({ spec }: Container): readonly CommandLine[] {
  let found: CommandLine[] | undefined
  if (spec.command !== undefined) (found ??= []).push({ field: command, list: spec.command })
  if (spec.args !== undefined) (found ??= []).push({ field: args, list: spec.args })
  for (const name of probes) {
    const list = spec[name]?.exec?.command
    if (list !== undefined) (found ??= []).push({ field: [name, 'exec', 'command'], list })
  }
  if (spec.lifecycle === undefined) return found ?? none
  for (const name of hooks) {
    const list = spec.lifecycle[name]?.exec?.command
    if (list !== undefined) (found ??= []).push({ field: ['lifecycle', name, 'exec', 'command'], list })
  }
  return found ?? none
}
