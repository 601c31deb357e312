import type { Assessment, Finding } from '../../model/finding.ts'
import {
  coverageLines,
  failureCount,
  isIncomplete,
  judgedText,
  unknownReasons,
  verdictText,
} from '../coverage-lines.ts'
import { logLine, shorten, visible } from '../escape.ts'
import { concealedLines, excerptOf } from '../excerpt.ts'
import type { Format, RenderOptions } from '../format.ts'
import { extentText, groupsByRisk, shareOfRisk } from '../groups.ts'
import type { Group } from '../groups.ts'
import { paintFor } from '../paint.ts'
import type { Paint } from '../paint.ts'
import { objectText, pathText, renderedSpot, spotOf, spotText } from '../place.ts'
import { controlLines } from '../control-results.ts'
import { admissionLines } from '../table-sections.ts'
import { count, someOf } from '../words.ts'
import { columnsOf, wrap } from '../wrap.ts'

/** For a person at a terminal: what to fix first, why it is believed, what was not seen, what to try next. */
export const table: Format = {
  id: 'table',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render(assessment, options) {
    const groups = groupsByRisk(assessment)
    const page: Page = {
      assessment,
      paint: paintFor(options.color),
      width: Math.max(40, options.width),
      places: options.verbose === true ? Number.POSITIVE_INFINITY : 5,
      concealed: options.sourceLine === undefined ? new Set() : concealedLines(assessment.findings),
      options,
    }
    const full = options.verbose === true || groups.length <= fullGroups + 2 ? groups.length : fullGroups
    const sections = [
      ...groups.slice(0, full).map((group) => groupLines(group, page)),
      briefSection(groups.slice(full), page),
      unknownLines(page),
      admissionLines(assessment, page),
      controlLines(assessment, page),
      coverageSection(page),
      summaryLines(groups, page),
      options.explainHint === false ? [] : nextLines(groups, page),
    ]
    const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, ''])
    return `${lines.slice(0, -1).map(logLine).join('\n')}\n`
  },
}

// A report of forty checks in full is too long to read: what is below the first ten gets its name and its first place.
const fullGroups = 10

interface Page {
  readonly assessment: Assessment
  readonly paint: Paint
  readonly width: number
  /** How many places of a group are shown. */
  readonly places: number
  readonly concealed: ReadonlySet<string>
  readonly options: RenderOptions
}

// The severity stands in a column of its own; everything that belongs to it is indented under its title.
const titleIndent = ' '.repeat(10)

function groupLines(group: Group, page: Page): string[] {
  const { paint, width } = page
  const { check } = group
  const lines = headLines(group, page)
  if (check.remedy !== '') lines.push(...indented(visible(shorten(check.remedy, 500)), titleIndent, width))
  const fixable = group.fixable ? ', fixable' : ''
  lines.push(titleIndent + paint.quiet(`${visible(check.id)}${fixable}`), '')
  if (group.onePlace === true) return [...lines, ...onePlaceLines(group, page)]
  const all = group.findings
  const limit = all.length <= page.places + 1 ? all.length : page.places
  const places = all.slice(0, limit)
  const oneLine = places.every((finding) => oneLineFits(finding, width))
  for (const [index, finding] of places.entries()) lines.push(...placeLines(finding, index === 0, oneLine, page))
  if (limit < all.length) lines.push(paint.quiet(`  … and ${all.length - limit} more: --verbose shows all`))
  return lines
}

/** The place once, then what each check says of it in a line. */
function onePlaceLines({ findings }: Group, page: Page): string[] {
  const { paint, width, assessment } = page
  const [first] = findings
  if (first === undefined) return []
  const titles = new Map(assessment.checks.map(({ id, title }) => [id, title]))
  const limit = findings.length <= page.places + 1 ? findings.length : page.places
  const rows = findings.slice(0, limit).map(({ check, severity }) => {
    const title = visible(shorten(titles.get(check) ?? check, width - 20))
    return `    ${paint.severity(severity, severity.padEnd(10))}${title}  ${paint.quiet(columnsOf(title) + check.length + 18 <= width ? check : '')}`.trimEnd()
  })
  if (limit < findings.length) rows.push(paint.quiet(`    … and ${findings.length - limit} more: --verbose shows all`))
  return [...placeLines(first, true, false, page), ...rows]
}

function headLines({ check, severity, confidence, ...group }: Group, { paint, width }: Page): string[] {
  const sure = confidence === 'certain' ? '' : `, ${confidence}`
  const extent = extentText({ check, severity, confidence, ...group })
  const title = visible(shorten(check.title, 200))
  return wrap(`${title}: ${extent}${sure}`, width - titleIndent.length).map((text, index) => {
    const label = index === 0 ? paint.severity(severity, severity.padEnd(titleIndent.length)) : titleIndent
    return label + paint.strong(text)
  })
}

function briefSection(groups: readonly Group[], page: Page): string[] {
  const lines = groups.flatMap((group) => briefLines(group, page))
  if (groups.length > 0)
    lines.push(page.paint.quiet(`  --verbose shows the fixes and all places of these ${groups.length}`))
  return lines
}

/** The check and its first place; the rest is for `--verbose`. */
function briefLines(group: Group, page: Page): string[] {
  const [first] = group.findings
  const spot = first === undefined ? undefined : spotOf(first)
  const place = spot !== undefined ? spotText(spot) : first === undefined ? '' : objectText(first.object)
  const more = group.findings.length === 1 ? '' : ` and ${group.findings.length - 1} more`
  const text = `${group.check.id}  ${shorten(place, 300)}${more}`
  return [...headLines(group, page), ...indented(visible(text), titleIndent, page.width).map(page.paint.quiet)]
}

function oneLineFits(finding: Finding, width: number): boolean {
  return columnsOf(placeHead(finding)) + 2 + columnsOf(placeTail(finding)) <= width
}

function placeLines(finding: Finding, first: boolean, oneLine: boolean, page: Page): string[] {
  const { paint, width } = page
  const lines: string[] = []
  const head = placeHead(finding)
  const tail = placeTail(finding)
  if (oneLine && tail !== '') lines.push(`${head}  ${paint.quiet(tail)}`)
  else lines.push(head)
  if (!oneLine && tail !== '') {
    const shown = first || page.options.verbose === true ? tail : elided(tail, width - 4)
    lines.push(...indented(shown, '    ', width).map(paint.quiet))
  }
  if (finding.source !== undefined) lines.push(...renderedLines(finding, page))
  if (first) lines.push(...caretLines(finding, page))
  if ((first || page.options.verbose === true) && finding.message !== '' && finding.path !== '') {
    lines.push(...indented(visible(shorten(finding.message, 500)), '    ', width))
  }
  return lines
}

function placeHead(finding: Finding): string {
  const spot = spotOf(finding)
  const place = spot === undefined ? '' : `${visible(shorten(spotText(spot), 300))}  `
  return `  ${place}${visible(shorten(objectText(finding.object), 300))}`
}

/** What stands there; for a finding on a whole object, what it says. */
function placeTail(finding: Finding): string {
  const text = finding.path === '' ? finding.message : pathText(finding)
  return visible(shorten(text, 300))
}

// The first place of a group has the whole path; for the others the kind says what stands before the containers.
function elided(tail: string, columns: number): string {
  return columnsOf(tail) <= columns ? tail : tail.replace(/^spec\.(?:jobTemplate\.spec\.)?template\.spec\./, '….')
}

function renderedLines(finding: Finding, { paint, width }: Page): string[] {
  const spot = renderedSpot(finding)
  if (spot === undefined) return []
  return indented(visible(shorten(`rendered: ${spotText(spot)}`, 300)), '    ', width).map(paint.quiet)
}

function caretLines(finding: Finding, { paint, width, options, concealed }: Page): string[] {
  const number = String(spotOf(finding)?.line ?? '')
  const gutter = number.length + 7
  const excerpt = excerptOf(finding, options.sourceLine, concealed, Math.max(20, width - gutter))
  if (excerpt === undefined) return []
  const carets = paint.severity(finding.severity, '^'.repeat(excerpt.columns))
  return [
    `    ${paint.quiet(`${number} |`)} ${excerpt.text}`,
    `    ${paint.quiet(`${' '.repeat(number.length)} |`)} ${' '.repeat(excerpt.from)}${carets}`,
  ]
}

function unknownLines(page: Page): string[] {
  const { paint, width } = page
  const reasons = unknownReasons(page.assessment)
  if (reasons.length === 0) return []
  const total = reasons.reduce((sum, { findings }) => sum + findings.length, 0)
  const lines = [paint.warn('unknown   ') + paint.strong(`${count(total, 'answer')} could not be given`)]
  const shown = reasons.length <= page.places + 1 ? reasons.length : page.places
  for (const { why, findings } of reasons.slice(0, shown)) {
    lines.push(...indented(visible(shorten(why, 500)), '  ', width))
    const checks = someOf([...new Set(findings.map(({ check }) => check))], 3)
    lines.push(...indented(visible(checks), '    ', width).map(paint.quiet))
    const heads = [...new Set(findings.map(placeHead))]
    const limit = heads.length <= page.places + 1 ? heads.length : Math.min(page.places, 3)
    for (const head of heads.slice(0, limit)) lines.push(`  ${head}`)
    if (limit < heads.length) lines.push(paint.quiet(`    … and ${heads.length - limit} more: --verbose shows all`))
  }
  if (shown < reasons.length) {
    lines.push(paint.quiet(`  … and ${reasons.length - shown} more reasons: --verbose shows all`))
  }
  return lines
}

function coverageSection(page: Page): string[] {
  const { assessment, paint, width } = page
  const label = {
    'not-judged': 'not judged',
    problem: 'problem',
    partial: 'partial',
    indexed: 'indexed',
    world: 'note',
    note: 'note',
  }
  const entries = coverageLines(assessment, page.options.verbose === true ? 1 : 3)
  if (entries.length === 0) return []
  const shown = page.options.verbose === true || entries.length <= 21 ? entries.length : 20
  const lines = [paint.strong('Coverage')]
  for (const { kind, text } of entries.slice(0, shown)) {
    const [first = '', ...rest] = wrap(visible(shorten(text, 700)), width - 14)
    const name = label[kind].padEnd(12)
    const loud = kind === 'not-judged' || kind === 'problem'
    lines.push(`  ${loud ? paint.warn(name) : paint.quiet(name)}${first}`)
    for (const line of rest) lines.push(' '.repeat(14) + line)
  }
  if (shown < entries.length) lines.push(paint.quiet(`  … and ${entries.length - shown} more: --verbose shows all`))
  return lines
}

function summaryLines(groups: readonly Group[], page: Page): string[] {
  const { assessment, paint, width } = page
  const verdict = verdictText(assessment)
  const clean = failureCount(assessment) === 0
  const lines = wrap(verdict, width).map((line) =>
    clean && !isIncomplete(assessment) ? paint.good(line) : paint.strong(line),
  )
  lines.push(...wrap(judgedText(assessment), width))
  if (groups.length > 3) {
    const share = shareOfRisk(groups, 3)
    lines.push(...wrap(`The first 3 of these ${groups.length} fixes remove ${share}% of the risk`, width))
  }
  if (clean && isIncomplete(assessment)) lines.push(paint.warn('Not everything could be judged: see above'))
  return lines
}

function nextLines(groups: readonly Group[], { assessment, paint, width }: Page): string[] {
  const [worst] = groups
  if (worst === undefined) return []
  const steps: (readonly [string, string])[] = [
    [`seaworthy explain ${visible(worst.check.id)}`, 'why it matters and how to fix it'],
  ]
  const fixable = groups.reduce((sum, group) => sum + group.findings.filter(({ fix }) => fix !== undefined).length, 0)
  if (fixable > 0 && assessment.target.kind === 'files') {
    steps.push([`seaworthy fix ${pathArgument(assessment.target.name)} --dry-run`, `what would fix ${fixable} of them`])
  }
  const column = Math.max(...steps.map(([command]) => command.length)) + 2
  const lines = [paint.strong('Next')]
  for (const [command, what] of steps) {
    if (2 + column + what.length <= width) lines.push(`  ${command.padEnd(column)}${paint.quiet(what)}`)
    else lines.push(`  ${command}`, `    ${paint.quiet(what)}`)
  }
  return lines
}

// A reader copies this line into a shell: a name that would need quoting is left for them to write.
function pathArgument(name: string): string {
  return /^[\w./][\w./@+:-]*(?: [\w./][\w./@+:-]*)*$/.test(name) && name.length <= 60 ? name : 'PATH'
}

function indented(text: string, indent: string, width: number): string[] {
  return wrap(text, width - indent.length).map((line) => indent + line.trimEnd())
}
