import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import { UsageError } from './arguments.ts'

/**
 * 0 clean, 1 findings at or above the gate, 2 usage or bad input, 3 the world failed (partial results are still
 * written), 4 internal error. Where several hold, the highest stands.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** Problems that are told but change no exit code: what they tell is decided by the gate. */
const toldOnly = new Set(['expired-exception', 'unknown-exception'])

export function exitCodeOf(problems: readonly Problem[], gateBroken: boolean): ExitCode {
  if (problems.some(({ cause }) => cause === 'world')) return 3
  if (problems.some(({ code }) => !toldOnly.has(code))) return 2
  return gateBroken ? 1 : 0
}

/** The one place where errors become exit codes and words. */
export function explainError(error: unknown): { readonly code: ExitCode; readonly text: string } {
  if (error instanceof UsageError) return { code: 2, text: `${error.message}\n` }
  if (error instanceof OperationError) return { code: isBadInput(error.code) ? 2 : 3, text: `${error.message}\n` }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 4, text: `Internal error: ${stack}\nPlease report it with the command that was run\n` }
}

/** What the user named cannot be meant: a kubeconfig that is not there, a context it does not hold, a wrong name. */
function isBadInput(code: string): boolean {
  return code.startsWith('KUBECONFIG_') || code === 'NAMESPACE_NAME' || code === 'OFFLINE'
}
