import type { Parsed } from '../arguments.ts'
import type { CommandSpec } from '../arguments.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'

export interface Command {
  readonly spec: CommandSpec
  run(args: Parsed, terminal: Terminal): Promise<ExitCode>
}

export interface CommandEntry {
  readonly name: string
  readonly summary: string
  /** Loaded when asked for, so that `--version` and each command start with nothing that they do not need. */
  load(): Promise<Command>
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'scan',
    summary: 'Judge manifests, charts, kustomizations, a snapshot or a live cluster',
    load: async () => (await import('./scan.ts')).scan,
  },
  {
    name: 'fix',
    summary: 'Edit manifests in place so that findings are gone',
    load: async () => (await import('./fix.ts')).fix,
  },
  {
    name: 'explain',
    summary: 'What a check means, by its id or the id of another tool',
    load: async () => (await import('./explain.ts')).explain,
  },
  { name: 'checks', summary: 'List and filter the checks', load: async () => (await import('./checks.ts')).checks },
  {
    name: 'diff',
    summary: 'Compare two reports: added, fixed and unchanged findings',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'pss',
    summary: 'Judge pods against the Pod Security Standards, exactly',
    load: async () => (await import('./pss.ts')).pss,
  },
  {
    name: 'snapshot',
    summary: 'Save what a cluster shows, to judge it elsewhere',
    load: async () => (await import('./snapshot.ts')).snapshot,
  },
  {
    name: 'permissions',
    summary: 'Print the ClusterRole that reading a cluster needs',
    load: async () => (await import('./permissions.ts')).permissions,
  },
  {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    load: async () => (await import('./completion.ts')).completion,
  },
]
