import type { Assessment } from '@seaworthy/engine/model/finding.ts'
import { rank, severities } from '@seaworthy/engine/model/severity.ts'
import type { Severity } from '@seaworthy/engine/model/severity.ts'
import { UsageError } from './arguments.ts'

/** One `--fail-on`: at `count` findings of this severity or worse (or unknowns) the exit code is 1. */
export interface Gate {
  readonly on: Severity | 'unknown'
  readonly count: number
}

export function parseGate(texts: readonly string[]): readonly Gate[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const [on = '', count, ...rest] = text.split(':')
      const number = count === undefined ? 1 : Number(count)
      const known = on === 'unknown' || severities.some((severity) => severity === on)
      if (!known || rest.length > 0 || !Number.isSafeInteger(number) || number < 1) {
        throw new UsageError(
          `--fail-on wants ${severities.join(', ')} or unknown, and a count from 1 after a colon if you like (high:5), not ${JSON.stringify(text)}`,
        )
      }
      return { on: on as Gate['on'], count: number }
    })
}

/** Suppressed findings do not count. */
export function isBroken(gates: readonly Gate[], { findings, coverage }: Assessment): boolean {
  return gates.some(({ on, count }) => {
    const counted = findings.filter(({ status, severity, suppressed }) =>
      suppressed !== undefined
        ? false
        : on === 'unknown'
          ? status === 'unknown'
          : status === 'fail' && rank(severity) >= rank(on),
    )
    // An object that looks like a workload and is of no known kind carries no finding, and is no less unknown.
    const silent = on === 'unknown' ? coverage.notJudged.filter(({ object }) => object !== undefined).length : 0
    return counted.length + silent >= count
  })
}
