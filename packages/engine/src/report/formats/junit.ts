import type { Finding } from '../../model/finding.ts'
import { coverageLines, judgedText } from '../coverage-lines.ts'
import type { CoverageLine } from '../coverage-lines.ts'
import { shorten, xml } from '../escape.ts'
import type { Format } from '../format.ts'
import { checksById } from '../groups.ts'
import { objectKey, objectText, pathText, renderedSpot, spotOf, spotText } from '../place.ts'

/**
 * JUnit XML as CI servers read it: a suite an object, a case a finding. Failures fail; unknown, suppressed and not judged
 * are skipped, each with its reason; an input that could not be read is an error. The last suite is the coverage.
 */
export const junit: Format = {
  id: 'junit',
  mediaType: 'application/xml',
  extension: 'xml',
  render(assessment) {
    const checks = checksById(assessment)
    const byObject = new Map<string, { readonly name: string; readonly cases: Case[] }>()
    for (const finding of assessment.findings) {
      const key = objectKey(finding.object)
      const suite = byObject.get(key) ?? { name: objectText(finding.object), cases: [] }
      suite.cases.push(caseOf(finding, suite.name, checks))
      byObject.set(key, suite)
    }
    const coverage = coverageLines(assessment)
    const suites = [...byObject.values(), { name: 'Coverage', cases: coverage.flatMap(coverageCase) }]
    const total = tally(suites.flatMap(({ cases }) => cases))
    const at = assessment.at.slice(0, 19)
    const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="seaworthy" ${total} time="0">`]
    for (const { name, cases } of suites) {
      lines.push(`  <testsuite name="${attribute(name)}" ${tally(cases)} time="0" timestamp="${xml(at)}">`)
      if (name === 'Coverage') lines.push(...notes(judgedText(assessment), coverage))
      for (const { text } of cases) lines.push(text)
      lines.push('  </testsuite>')
    }
    lines.push('</testsuites>')
    return `${lines.join('\n')}\n`
  },
}

interface Case {
  readonly outcome: 'failure' | 'skipped' | 'error' | 'passed'
  readonly text: string
}

function caseOf(finding: Finding, suite: string, checks: ReturnType<typeof checksById>): Case {
  const spot = spotOf(finding)
  const check = checks.get(finding.check)
  const where = finding.path === '' ? '' : ` at ${finding.path}`
  const file = spot === undefined ? '' : ` file="${attribute(spot.file)}"`
  const head = `<testcase classname="${attribute(suite)}" name="${attribute(finding.check + where)}"${file} time="0"`
  const { outcome, message } = outcomeOf(finding)
  if (outcome === 'passed') return { outcome, text: `    ${head}/>` }
  if (outcome === 'skipped')
    return { outcome, text: `    ${head}><skipped message="${attribute(message)}"/></testcase>` }
  const rendered = finding.source === undefined ? undefined : renderedSpot(finding)
  const details = [
    `${finding.severity}, ${finding.confidence}: ${check?.title ?? finding.check}`,
    spot === undefined ? '' : spotText(spot),
    rendered === undefined ? '' : `Rendered: ${spotText(rendered)}`,
    pathText(finding),
    check?.remedy ?? '',
  ]
  const body = details
    .filter((text) => text !== '')
    .map((text) => xml(shorten(text, 2000)))
    .join('\n')
  return {
    outcome,
    text: `    ${head}><failure type="${finding.severity}" message="${attribute(message)}">${body}</failure></testcase>`,
  }
}

function outcomeOf({ status, suppressed, message }: Finding): { outcome: Case['outcome']; message: string } {
  if (suppressed !== undefined) {
    const until = suppressed.expires === undefined ? '' : ` until ${suppressed.expires}`
    return { outcome: 'skipped', message: `Suppressed by ${suppressed.by}${until}: ${suppressed.reason}` }
  }
  if (status === 'unknown') return { outcome: 'skipped', message: `Unknown: ${message}` }
  return { outcome: status === 'pass' ? 'passed' : 'failure', message }
}

function coverageCase({ kind, text, problem }: CoverageLine): Case[] {
  if (kind !== 'not-judged' && kind !== 'problem') return []
  const file = problem === undefined || problem.at.file === '' ? '' : ` file="${attribute(problem.at.file)}"`
  const head = `<testcase classname="Coverage" name="${attribute(text)}"${file} time="0">`
  const outcome = problem === undefined ? 'skipped' : 'error'
  const type = problem === undefined ? '' : ` type="${attribute(problem.code)}"`
  return [{ outcome, text: `    ${head}<${outcome}${type} message="${attribute(text)}"/></testcase>` }]
}

function notes(judged: string, coverage: readonly CoverageLine[]): string[] {
  const lines = ['    <properties>', property('judged', judged)]
  for (const { kind, text } of coverage) {
    if (kind !== 'not-judged' && kind !== 'problem') lines.push(property(kind, text))
  }
  return [...lines, '    </properties>']
}

function property(name: string, value: string): string {
  return `      <property name="${name}" value="${attribute(value)}"/>`
}

function attribute(text: string): string {
  return xml(shorten(text, 2000))
}

function tally(cases: readonly Case[]): string {
  const counts = { failure: 0, skipped: 0, error: 0, passed: 0 }
  for (const { outcome } of cases) counts[outcome] += 1
  return `tests="${cases.length}" failures="${counts.failure}" errors="${counts.error}" skipped="${counts.skipped}"`
}
