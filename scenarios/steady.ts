// What makes a golden readable, and the same on every machine.

import { version } from '../apps/cli/src/version.ts'

/**
 * The output without what changes with every release (the version, the number of checks) and what the
 * format repeats of each check (why, attack, sources): docs/checks and the tests of the formats hold those.
 */
export function steady(out: string, args: readonly string[]): string {
  const format = args[args.indexOf('-f') + 1]
  if (format === 'json' && out.startsWith('{')) return steadyJson(out)
  if (format === 'sarif' && out.startsWith('{')) return steadySarif(out)
  return withoutCounts(out.replaceAll(version, '<version>'))
}

interface JsonReport {
  readonly tool: object
  readonly checks: unknown
  readonly findings: readonly { readonly check: string }[]
}

function steadyJson(out: string): string {
  const report = JSON.parse(out) as JsonReport
  const checks = [...new Set(report.findings.map(({ check }) => check))].toSorted()
  return withoutCounts(text({ ...report, tool: { ...report.tool, version: '<version>' }, checks }))
}

interface SarifReport {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[]
  }[]
}

function steadySarif(out: string): string {
  const report = JSON.parse(out) as SarifReport
  const runs = report.runs.map((run) => {
    const { rules } = run.tool.driver
    for (const { ruleId, ruleIndex } of run.results)
      if (rules[ruleIndex]?.id !== ruleId) throw new Error(`ruleIndex ${ruleIndex} is not that of ${ruleId}`)
    const driver = { ...run.tool.driver, version: '<version>', rules: [...new Set(run.results.map(({ ruleId }) => ruleId))] }
    return { ...run, tool: { driver }, results: run.results.map((result) => ({ ...result, ruleIndex: '<index>' })) }
  })
  return withoutCounts(text({ ...report, runs }))
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

/** Of all checks together; what a run of a few checks counts stays. */
function withoutCounts(out: string): string {
  return out.replaceAll(/\b\d{3,}(?= checks\b)/g, '<all>').replaceAll(/("(?:checks|passed)": )\d{3,}/g, '$1"<all>"')
}
