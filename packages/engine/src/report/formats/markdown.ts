import type { Assessment, Finding } from '../../model/finding.ts'
import {
  coverageLines,
  failureCount,
  isIncomplete,
  judgedText,
  unknownReasons,
  verdictText,
} from '../coverage-lines.ts'
import { html, markdown as text, markdownCode, shorten, visible } from '../escape.ts'
import type { Format } from '../format.ts'
import { extentText, groupsByRisk } from '../groups.ts'
import type { Group } from '../groups.ts'
import { objectText, pathText, renderedSpot, spotOf, spotText } from '../place.ts'
import { byFramework, controlCounts, controlNote, controlWord, frameworkName, frameworkOf } from '../control-results.ts'
import { count, someOf } from '../words.ts'

// GitHub refuses a comment of more than 65,536 characters; the rest is for what a workflow may put around it.
const limit = 65_000

/** A comment for a pull request: a table of what to do first, details that fold, and what was left out to fit. */
export const markdown: Format = {
  id: 'markdown',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  extension: 'md',
  render(assessment) {
    const groups = groupsByRisk(assessment)
    const blocks: Block[] = [
      { text: headBlock(assessment) },
      ...(groups.length === 0 ? [] : [{ text: groupTable(groups) }]),
      // What was not judged must never be what falls off the end.
      ...coverageBlocks(assessment),
      ...unknownBlocks(assessment),
      ...groups.map((group) => ({ text: groupBlock(group), omits: `the places of ${group.check.id}` })),
      ...controlBlocks(assessment),
    ]
    return fitted(blocks)
  },
}

interface Block {
  readonly text: string
  /** What a reader misses without it. */
  readonly omits?: string
}

/** Shortened as it is seen: one control character is written with up to nine. */
function brief(evidence: string, most: number): string {
  return text(shorten(visible(evidence), most))
}

const reserve = 1000

function fitted(blocks: readonly Block[]): string {
  const kept: string[] = []
  const omitted: string[] = []
  let length = 0
  for (const { text: block, omits } of blocks) {
    if (omits !== undefined && length + block.length + 2 > limit - reserve) omitted.push(omits)
    else {
      kept.push(block)
      length += block.length + 2
    }
  }
  if (omitted.length > 0)
    kept.push(shorten(`Left out to keep this comment short: ${text(someOf(omitted, 8))}`, reserve - 10))
  return `${kept.join('\n\n')}\n`
}

function headBlock(assessment: Assessment): string {
  const lines = [`## Seaworthy: ${text(verdictText(assessment))}`, '', `${text(judgedText(assessment))}.`]
  if (failureCount(assessment) === 0 && isIncomplete(assessment))
    lines.push('**Not everything could be judged: see below.**')
  return lines.join('\n')
}

const rowLimit = 40

function groupTable(groups: readonly Group[]): string {
  const lines = ['| Severity | What to fix | How | Where |', '|---|---|---|---|']
  for (const { check, severity, confidence, ...group } of groups.slice(0, rowLimit)) {
    const sure = confidence === 'certain' ? '' : ` (${confidence})`
    const extent = extentText({ check, severity, confidence, ...group })
    lines.push(`| ${severity}${sure} | ${text(check.title)} | ${brief(check.remedy, 300)} | ${extent} |`)
  }
  if (groups.length > rowLimit) lines.push(`\nand ${groups.length - rowLimit} more kinds of findings`)
  return lines.join('\n')
}

const placeLimit = 20

function groupBlock(group: Group): string {
  const { check, severity, findings } = group
  const lines = [
    details(`${severity}: ${check.title}, ${extentText(group)}`),
    ...[check.why, check.attack].filter((part) => part !== '').map((part) => `${text(part)}.\n`),
    ...(check.remedy === '' ? [] : [`**Remedy:** ${text(check.remedy)}.\n`]),
    ...findings.slice(0, placeLimit).map(placeItem),
  ]
  if (findings.length > placeLimit) lines.push(`- and ${findings.length - placeLimit} more places`)
  lines.push('', `Check ${markdownCode(check.id)}`, '', '</details>')
  return lines.join('\n')
}

function details(summary: string): string {
  // A mention in raw HTML still notifies people, a number still links to an issue.
  return `<details><summary>${html(summary).replaceAll(/(@|&#35;)(?=[\p{L}\p{N}])/gu, '$1&#8203;')}</summary>\n`
}

function placeItem(finding: Finding): string {
  const spot = spotOf(finding)
  const rendered = finding.source === undefined ? undefined : renderedSpot(finding)
  const parts = [
    spot === undefined ? '' : markdownCode(shorten(spotText(spot), 300)),
    markdownCode(shorten(objectText(finding.object), 300)),
    finding.path === '' ? brief(finding.message, 500) : markdownCode(shorten(pathText(finding), 300)),
    rendered === undefined ? '' : `rendered: ${markdownCode(shorten(spotText(rendered), 300))}`,
  ]
  return `- ${parts.filter((part) => part !== '').join(' · ')}`
}

const lineLimit = 25

function coverageBlocks(assessment: Assessment): Block[] {
  const entries = coverageLines(assessment)
  if (entries.length === 0) return []
  const gaps = entries.filter(({ kind }) => kind === 'not-judged' || kind === 'problem').length
  const title = gaps === 0 ? 'Coverage' : `Coverage: ${count(gaps, 'input')} not judged or not read`
  const lines = [details(title)]
  for (const { kind, text: line } of entries.slice(0, lineLimit))
    lines.push(`- ${kind.replace('-', ' ')}: ${brief(line, 300)}`)
  if (entries.length > lineLimit) lines.push(`- and ${entries.length - lineLimit} more`)
  return [{ text: [...lines, '', '</details>'].join('\n') }]
}

function unknownBlocks(assessment: Assessment): Block[] {
  const reasons = unknownReasons(assessment)
  if (reasons.length === 0) return []
  const lines = [details(`Unknown: ${count(assessment.summary.unknown, 'answer')} could not be given`)]
  for (const { why, findings } of reasons.slice(0, placeLimit)) {
    const places = someOf([...new Set(findings.slice(0, 100).map(({ object }) => shorten(objectText(object), 200)))], 3)
    lines.push(`- ${brief(why, 300)}: ${text(places)}`)
  }
  if (reasons.length > placeLimit) lines.push(`- and ${reasons.length - placeLimit} more reasons`)
  return [{ text: [...lines, '', '</details>'].join('\n'), omits: 'the unknown answers' }]
}

function controlBlocks(assessment: Assessment): Block[] {
  return [...byFramework(assessment.controls)].map(([framework, members]) => {
    const lines = [
      details(`Framework ${frameworkName(framework, assessment)}: ${controlCounts(members)}`),
      '| Control | Title | Answer | |',
      '|---|---|---|---|',
    ]
    for (const control of members) {
      const cells = [
        control.control,
        shorten(control.title, 200),
        controlWord[control.status],
        shorten(controlNote(control), 300),
      ]
      lines.push(`| ${cells.map(text).join(' | ')} |`)
    }
    const licence = frameworkOf(framework, assessment)?.licence
    if (licence !== undefined) lines.push('', brief(licence, 500))
    return { text: [...lines, '', '</details>'].join('\n'), omits: `the controls of ${framework}` }
  })
}
