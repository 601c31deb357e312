import type { ControlResult, Finding } from '../model/finding.ts'

/** A framework as data: its controls and the checks that answer them. */
export interface Framework {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly source: string
  readonly licence: string
  readonly controls: readonly Control[]
}

export interface Control {
  readonly id: string
  /** In our own words. */
  readonly title: string
  readonly checks: readonly string[]
  /** What a person must do by hand, for what no check can answer. */
  readonly manual?: string
}

export interface AskedChecks {
  /** Checks that judged at least one unit. */
  readonly judged: ReadonlySet<string>
}

/**
 * Each control of a framework: fail where one of its checks fails (suppressed findings do not count), unknown where one
 * could not answer, pass where at least one judged something and none did either; a control whose checks had nothing to
 * judge is not applicable, never a pass.
 */
export function evaluate(
  framework: Framework,
  findings: readonly Finding[],
  { judged }: AskedChecks,
): readonly ControlResult[] {
  const failed = countByCheck(
    findings.filter(({ status, suppressed }) => status === 'fail' && suppressed === undefined),
  )
  const unknown = countByCheck(findings.filter(({ status }) => status === 'unknown'))
  return framework.controls.map(({ id, title, checks, manual }) => {
    const counts = { failed: sum(checks, failed), unknown: sum(checks, unknown) }
    const common = { framework: framework.id, control: id, title, checks, ...counts }
    if (checks.length === 0) return { ...common, status: 'manual' as const, why: manual ?? 'To be checked by a person' }
    if (counts.failed > 0) return { ...common, status: 'fail' as const }
    if (counts.unknown > 0)
      return { ...common, status: 'unknown' as const, why: `${counts.unknown} units could not be judged` }
    if (!checks.some((check) => judged.has(check)))
      return { ...common, status: 'not-applicable' as const, why: 'The target holds nothing that these checks judge' }
    return { ...common, status: 'pass' as const, ...(manual !== undefined && { why: `By hand as well: ${manual}` }) }
  })
}

function countByCheck(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1)
  return counts
}

function sum(checks: readonly string[], counts: ReadonlyMap<string, number>): number {
  return checks.reduce((total, check) => total + (counts.get(check) ?? 0), 0)
}
