// Durations as Go writes them: `1m0s`, `300ms`, `1.5h`. Source: pkg.go.dev/time, ParseDuration

const units: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 }
const part = /(\d{1,12}(?:\.\d{1,12})?)(ns|us|µs|ms|s|m|h)/y

/** In seconds; undefined for what Go refuses. */
export function durationSeconds(text: string): number | undefined {
  if (text === '0') return 0
  const negative = text.startsWith('-')
  part.lastIndex = negative ? 1 : 0
  let seconds = 0
  let end = part.lastIndex
  for (let match = part.exec(text); match !== null; match = part.exec(text)) {
    seconds += Number(match[1]) * (units[match[2] ?? ''] ?? 0)
    end = part.lastIndex
  }
  return end === text.length && end > (negative ? 1 : 0) ? (negative ? -seconds : seconds) : undefined
}
