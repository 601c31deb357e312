import type { Assessment, ControlResult, FrameworkInfo } from '../model/finding.ts'
import { shorten, visible } from './escape.ts'
import type { Paint } from './paint.ts'
import type { Sheet } from './table-sections.ts'
import { count, someOf } from './words.ts'
import { wrap } from './wrap.ts'

export const controlWord: Readonly<Record<ControlResult['status'], string>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  manual: 'by hand',
  'not-applicable': 'not applicable',
}

/** The controls by framework, frameworks in order of their first control. */
export function byFramework(controls: readonly ControlResult[]): Map<string, ControlResult[]> {
  const frameworks = new Map<string, ControlResult[]>()
  for (const control of controls) {
    const known = frameworks.get(control.framework)
    if (known === undefined) frameworks.set(control.framework, [control])
    else known.push(control)
  }
  return frameworks
}

/** `nsa, NSA and CISA Kubernetes Hardening Guide 1.2`. */
export function frameworkName(id: string, { frameworks }: Pick<Assessment, 'frameworks'>): string {
  const info = frameworkOf(id, { frameworks: frameworks ?? [] })
  return info === undefined ? id : `${id}, ${info.title} ${info.version}`
}

export function frameworkOf(id: string, { frameworks }: Pick<Assessment, 'frameworks'>): FrameworkInfo | undefined {
  return frameworks?.find((info) => info.id === id)
}

/** `12 pass, 5 fail, 2 unknown, 3 by hand`. */
export function controlCounts(controls: readonly ControlResult[]): string {
  const parts: string[] = []
  for (const [status, word] of Object.entries(controlWord)) {
    const number = controls.filter((control) => control.status === status).length
    if (number > 0) parts.push(`${number} ${word}`)
  }
  return parts.join(', ')
}

/** One control's own words: how many findings of which checks, or why it has no answer. */
export function controlNote({ status, failed, failing = [], unknown, why, checks }: ControlResult): string {
  const parts: string[] = []
  if (failed > 0) {
    const of = failing.length === 0 ? '' : ` of ${someOf(failing, 2)}`
    parts.push(`${count(failed, 'finding')}${of}`)
  }
  if (unknown > 0) parts.push(`${unknown} unknown`)
  if (why !== undefined) parts.push(why)
  if (parts.length === 0 && status === 'pass') parts.push(count(checks.length, 'check'))
  return parts.join(', ')
}

/** By framework: what fails, is unknown or holds, a line each; then what is left to a person and what does not apply. */
export function controlLines(assessment: Assessment, sheet: Sheet): string[] {
  const lines: string[] = []
  for (const [framework, members] of byFramework(assessment.controls)) {
    if (lines.length > 0) lines.push('')
    const [first = '', ...rest] = wrap(
      `Framework ${visible(frameworkName(framework, assessment))}: ${controlCounts(members)}`,
      sheet.width,
    )
    lines.push(sheet.paint.strong(first), ...rest.map((line) => `  ${line}`))
    lines.push(...frameworkLines(members, sheet))
  }
  return lines
}

// More steps by hand than these are named, not told: they would hide the answers.
const handsTold = 8

function frameworkLines(members: readonly ControlResult[], sheet: Sheet): string[] {
  const { paint, width, places } = sheet
  const hands = members.filter(({ status }) => status === 'manual')
  const brief = hands.length > handsTold && places !== Number.POSITIVE_INFINITY
  const shown = members.filter(({ status }) => status !== 'not-applicable' && !(brief && status === 'manual'))
  const widest = Math.max(0, ...shown.map(({ control }) => visible(control).length))
  const idColumns = Math.min(widest, Math.max(14, Math.floor(width / 3)))
  const lines = shown.flatMap((control) => oneControl(control, idColumns, paint, width))
  if (brief) lines.push(...several('by hand', hands, '--verbose tells what to do', sheet))
  for (const [why, controls] of byReason(members.filter(({ status }) => status === 'not-applicable')))
    lines.push(...several('n/a', controls, why, sheet))
  return lines
}

function byReason(controls: readonly ControlResult[]): Map<string, ControlResult[]> {
  const reasons = new Map<string, ControlResult[]>()
  for (const control of controls) {
    const why = control.why ?? 'Not applicable'
    const known = reasons.get(why)
    if (known === undefined) reasons.set(why, [control])
    else known.push(control)
  }
  return reasons
}

function several(word: string, controls: readonly ControlResult[], why: string, { paint, width }: Sheet): string[] {
  const ids = ranges(controls.map(({ control }) => shorten(visible(control), 60))).join(', ')
  const text = `${controls.length === 1 ? '' : `${controls.length} controls: `}${visible(shorten(why, 500))}`
  const lines = [...wrap(text, width - 11), ...wrap(ids, width - 11)]
  return lines.map((line, index) => paint.quiet(`  ${(index === 0 ? word : '').padEnd(9)}${line}`))
}

/** `1.1.1, 1.1.2, 1.1.3` as `1.1.1 to 1.1.3`. */
function ranges(ids: readonly string[]): readonly string[] {
  const runs: string[][] = []
  for (const id of ids) {
    const run = runs.at(-1)
    if (run !== undefined && follows(run.at(-1) ?? '', id)) run.push(id)
    else runs.push([id])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`] : run))
}

function follows(before: string, id: string): boolean {
  const split = id.lastIndexOf('.') + 1
  const number = Number(id.slice(split))
  return Number.isInteger(number) && before === `${id.slice(0, split)}${number - 1}`
}

function oneControl(control: ControlResult, idColumns: number, paint: Paint, width: number): string[] {
  const { status } = control
  const word = controlWord[status].padEnd(9)
  const shownWord =
    status === 'pass' ? paint.good(word) : status === 'fail' ? paint.severity('high', word) : paint.warn(word)
  const id = visible(control.control).padEnd(idColumns)
  const indent = 2 + 9 + idColumns + 2
  const note = controlNote(control)
  const text = visible(shorten(`${control.title}${note === '' ? '' : `: ${note}`}`, 500))
  const [first = '', ...rest] = wrap(text, width - indent)
  return [`  ${shownWord}${id}  ${first}`, ...rest.map((line) => ' '.repeat(indent) + line)]
}
