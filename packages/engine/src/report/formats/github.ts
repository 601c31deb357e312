import type { Finding } from '../../model/finding.ts'
import { coverageLines, isIncomplete, judgedText, verdictText } from '../coverage-lines.ts'
import { shorten, workflowMessage, workflowProperty } from '../escape.ts'
import type { Format } from '../format.ts'
import { bySeverity, checksById, isFailure } from '../groups.ts'
import { objectText, pathText, renderedSpot, spotOf, spotText } from '../place.ts'
import { count } from '../words.ts'

/**
 * Workflow commands that GitHub Actions turns into annotations of a pull request
 * (docs.github.com, "Workflow commands for GitHub Actions"). A step shows only the first ten errors, ten warnings and ten
 * notices, so the most severe come first. Suppressed and passed findings are only counted.
 */
export const github: Format = {
  id: 'github',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render(assessment) {
    const checks = checksById(assessment)
    const lines = assessment.findings
      .filter((finding) => isFailure(finding) || isUnknown(finding))
      .sort(bySeverity)
      .map((finding) =>
        annotation(finding, checks.get(finding.check)?.title ?? finding.check, checks.get(finding.check)?.remedy ?? ''),
      )
    for (const { kind, problem, text } of coverageLines(assessment)) {
      if (problem !== undefined)
        lines.push(command('error', { ...problem.at, title: 'Seaworthy: input not read' }, [text]))
      else if (kind === 'not-judged') lines.push(command('warning', { title: 'Seaworthy: not judged' }, [text]))
    }
    lines.push(command(isIncomplete(assessment) ? 'warning' : 'notice', { title: 'Seaworthy' }, closing(assessment)))
    return `${lines.join('\n')}\n`
  },
}

function closing(assessment: Parameters<Format['render']>[0]): string[] {
  const rest = coverageLines(assessment).filter(({ kind }) => kind !== 'not-judged' && kind !== 'problem')
  const shown = rest.slice(0, 20).map(({ text }) => shorten(text, 500))
  const more = rest.length > 20 ? [`… and ${count(rest.length - 20, 'more line')} on coverage`] : []
  return [verdictText(assessment), judgedText(assessment), ...shown, ...more]
}

function isUnknown({ status, suppressed }: Finding): boolean {
  return status === 'unknown' && suppressed === undefined
}

const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'notice' } as const

function annotation(finding: Finding, title: string, remedy: string): string {
  const spot = spotOf(finding)
  const rendered = finding.source === undefined ? undefined : renderedSpot(finding)
  const unknown = finding.status === 'unknown'
  const lines = [
    shorten(finding.message, 1000),
    shorten([objectText(finding.object), pathText(finding)].filter(Boolean).join('  '), 700),
  ]
  if (rendered !== undefined) lines.push(shorten(`Rendered: ${spotText(rendered)}`, 500))
  if (!unknown && remedy !== '') lines.push(remedy)
  const place =
    spot?.approximate === true ? { file: spot.file, ...(spot.line === undefined ? {} : { line: spot.line }) } : spot
  const name = unknown ? `Unknown: ${title} (${finding.check})` : `${title} (${finding.check}, ${finding.severity})`
  return command(unknown ? 'notice' : levels[finding.severity], { ...place, title: name }, lines)
}

interface Properties {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly title: string
}

function command(
  level: 'error' | 'warning' | 'notice',
  { file, line, column, title }: Properties,
  lines: readonly string[],
): string {
  const parts: string[] = []
  if (file !== undefined && file !== '') {
    parts.push(`file=${workflowProperty(file)}`)
    if (line !== undefined) parts.push(`line=${line}`)
    if (line !== undefined && column !== undefined) parts.push(`col=${column}`)
  }
  parts.push(`title=${workflowProperty(title)}`)
  return `::${level} ${parts.join(',')}::${workflowMessage(lines)}`
}
