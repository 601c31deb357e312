// The command lines of a container: what it starts, what its probes and hooks start.

import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'

export interface CommandLine {
  readonly path: Path
  readonly list: readonly string[]
}

const none: readonly CommandLine[] = []

export function commandLinesOf(container: Container): readonly CommandLine[] {
  const { args, command, lifecycle, livenessProbe, readinessProbe, startupProbe } = container.spec
  let found: CommandLine[] | undefined
  if (command !== undefined) (found ??= []).push({ path: container.at('command'), list: command })
  if (args !== undefined) (found ??= []).push({ path: container.at('args'), list: args })
  for (const [name, probe] of [
    ['livenessProbe', livenessProbe],
    ['readinessProbe', readinessProbe],
    ['startupProbe', startupProbe],
  ] as const) {
    if (probe?.exec?.command !== undefined)
      (found ??= []).push({ path: container.at(name, 'exec', 'command'), list: probe.exec.command })
  }
  for (const hook of ['postStart', 'preStop'] as const) {
    const list = lifecycle?.[hook]?.exec?.command
    if (list !== undefined) (found ??= []).push({ path: container.at('lifecycle', hook, 'exec', 'command'), list })
  }
  return found ?? none
}
