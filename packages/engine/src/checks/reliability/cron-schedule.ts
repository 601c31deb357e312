// The schedules that the CronJob controller reads: github.com/robfig/cron/v3, ParseStandard (five fields, names of months and days,
// steps, `?`, and the @ forms). Source: its parser.go; kubernetes.io/docs/concepts/workloads/controllers/cron-jobs

const macros: ReadonlySet<string> = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
])
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const fields: readonly (readonly [name: string, least: number, most: number, names: readonly string[]])[] = [
  ['minute', 0, 59, []],
  ['hour', 0, 23, []],
  ['day of month', 1, 31, []],
  ['month', 1, 12, months],
  ['day of week', 0, 6, days],
]
const maxLength = 1024

/** What is wrong with a schedule, as the end of a sentence; undefined where nothing is. */
export function scheduleFault(schedule: string): string | undefined {
  if (schedule.length > maxLength) return `is longer than ${maxLength} characters`
  const zoned = /^(?:TZ|CRON_TZ)=/.test(schedule)
  if (zoned) return 'names a time zone, for which there is spec.timeZone'
  const text = schedule.trim()
  if (text.startsWith('@')) {
    if (macros.has(text)) return undefined
    return /^@every \d[\d.]*(?:ns|us|µs|ms|s|m|h)/.test(text)
      ? undefined
      : `is ${text}, which is none of ${[...macros].join(', ')}`
  }
  const parts = text.split(/\s+/)
  if (parts.length !== fields.length) return `has ${parts.length} fields, wanted 5`
  for (const [index, [name, least, most, names]] of fields.entries()) {
    const part = parts[index] ?? ''
    if (!part.split(',').every((range) => isRange(range, least, most, names))) return `has ${part} for the ${name}`
  }
  return undefined
}

function isRange(text: string, least: number, most: number, names: readonly string[]): boolean {
  const [range = '', step, ...more] = text.split('/')
  if (more.length > 0 || (step !== undefined && !(/^\d{1,9}$/.test(step) && Number(step) > 0))) return false
  if (range === '*' || range === '?') return true
  const [from = '', to, ...rest] = range.split('-')
  const start = numberOf(from, least, names)
  const end = to === undefined ? start : numberOf(to, least, names)
  if (rest.length > 0 || start === undefined || end === undefined) return false
  return start >= least && end <= most && start <= end
}

function numberOf(text: string, least: number, names: readonly string[]): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const index = names.indexOf(text.toLowerCase())
  return index < 0 ? undefined : index + least
}
