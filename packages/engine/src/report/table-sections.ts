import type { AdmissionOutcome, Assessment } from '../model/finding.ts'
import { shorten, visible } from './escape.ts'
import type { Paint } from './paint.ts'
import { objectText } from './place.ts'
import { count } from './words.ts'
import { wrap } from './wrap.ts'

export interface Sheet {
  readonly paint: Paint
  readonly width: number
  readonly places: number
}

/** What Pod Security admission would do with the pods of the workloads. Empty when it was not evaluated. */
export function admissionLines({ admission }: Assessment, { paint, width, places }: Sheet): string[] {
  if (admission.length === 0) return []
  const refused = admission.filter(({ podsAllowed }) => podsAllowed === false)
  const unsure = admission.filter(({ podsAllowed }) => podsAllowed === null)
  const warned = admission.filter((outcome) => outcome.podsAllowed === true && isWarned(outcome))
  const lines = [
    paint.strong('Pod Security admission'),
    ...wrap(admissionText(admission), width - 2).map((text) => `  ${text}`),
  ]
  for (const [outcomes, mode] of [
    [refused, 'enforce'],
    [unsure, 'enforce'],
    [warned, 'warn'],
  ] as const) {
    const limit = outcomes.length <= places + 1 ? outcomes.length : places
    for (const outcome of outcomes.slice(0, limit)) lines.push(...outcomeLines(outcome, mode, paint, width))
    if (limit < outcomes.length) lines.push(paint.quiet(`  … and ${outcomes.length - limit} more: --verbose shows all`))
  }
  return lines
}

function isWarned({ modes }: AdmissionOutcome): boolean {
  return modes.some(({ mode, allowed }) => mode !== 'enforce' && allowed === false)
}

/** `The pods of 2 of 9 workloads would be refused; 1 unknown; 3 allowed with a warning or an audit record`. */
export function admissionText(admission: Assessment['admission']): string {
  const refused = admission.filter(({ podsAllowed }) => podsAllowed === false).length
  const unsure = admission.filter(({ podsAllowed }) => podsAllowed === null).length
  const warned = admission.filter((outcome) => outcome.podsAllowed === true && isWarned(outcome)).length
  const parts = [
    refused === 0
      ? `The pods of ${count(admission.length - unsure, 'workload')} would be admitted`
      : `The pods of ${refused} of ${count(admission.length, 'workload')} would be refused`,
  ]
  if (unsure > 0) parts.push(`${unsure} unknown`)
  if (warned > 0) parts.push(`${warned} admitted with a warning or an audit record`)
  return parts.join('; ')
}

function outcomeLines(outcome: AdmissionOutcome, mode: 'enforce' | 'warn', paint: Paint, width: number): string[] {
  const place =
    outcome.file === undefined ? '' : `${outcome.file}${outcome.line === undefined ? '' : `:${outcome.line}`}  `
  const word = outcome.podsAllowed === null ? 'unknown' : outcome.podsAllowed ? 'warned ' : 'refused'
  const shownWord = outcome.podsAllowed === false ? paint.severity('high', word) : paint.warn(word)
  const lines = [`  ${shownWord}  ${visible(shorten(`${place}${objectText(outcome.object)}`, 300))}`]
  for (const text of outcomeReasons(outcome, mode)) {
    lines.push(...wrap(visible(shorten(text, 500)), width - 11).map((line) => paint.quiet(`           ${line}`)))
  }
  return lines
}

/** Why: the level and its violations (the first three), or what was not known. */
export function outcomeReasons(outcome: AdmissionOutcome, mode: 'enforce' | 'warn'): string[] {
  if (outcome.podsAllowed === null) return [outcome.why ?? 'Not known']
  const reasons: string[] = []
  for (const judged of outcome.modes) {
    if (judged.allowed !== false || (judged.mode === 'enforce') !== (mode === 'enforce')) continue
    const violations = judged.violations.slice(0, 3).map(({ message }) => message)
    const more = judged.violations.length > 3 ? ` and ${judged.violations.length - 3} more` : ''
    reasons.push(`${judged.mode} ${judged.level}:${judged.version}: ${violations.join('; ')}${more}`)
  }
  return reasons
}
