// The levels and versions of the Pod Security Standards as they stand in namespace labels and configuration.
// Source: kubernetes.io/docs/concepts/security/pod-security-admission, "Pod Security Admission labels for namespaces";
// kubernetes/pod-security-admission api/helpers.go (ParseLevel, ParseVersion).

export const levels = ['privileged', 'baseline', 'restricted'] as const
export type Level = (typeof levels)[number]

/** A minor of Kubernetes 1, or the newest that is known. Minors above the newest are judged as the newest. */
export type PssVersion = { readonly minor: number } | 'latest'

/** The newest minor whose standard is written here; `latest` means it. */
export const newestMinor = 37

const versionForm = /^v1\.(0|[1-9][0-9]{0,18})$/
const largestInt64 = 9_223_372_036_854_775_807n

/** `latest`, or `v1.` and a number without leading zeros that fits in 64 bits; undefined for any other text. */
export function parseVersion(text: string): PssVersion | undefined {
  if (text === 'latest') return 'latest'
  const digits = versionForm.exec(text)?.[1]
  if (digits === undefined || BigInt(digits) > largestInt64) return undefined
  return { minor: Number(digits) }
}

/** Case counts: `Baseline` is no level. */
export function parseLevel(text: string): Level | undefined {
  return levels.find((level) => level === text)
}

/** `v1.24` or `latest`. */
export function formatVersion(version: PssVersion): string {
  return version === 'latest' ? 'latest' : `v1.${version.minor}`
}

export function sameVersion(a: PssVersion, b: PssVersion): boolean {
  return formatVersion(a) === formatVersion(b)
}

/** Negative where `a` is less strict than `b`, positive where it is stricter. */
export function compareLevels(a: Level, b: Level): number {
  return levels.indexOf(a) - levels.indexOf(b)
}

export interface LevelVersion {
  readonly level: Level
  readonly version: PssVersion
}

/** The modes of Pod Security admission: refuse pods, write to the audit trail, warn whoever applies. */
export const modes = ['enforce', 'audit', 'warn'] as const
export type Mode = (typeof modes)[number]
