import type { KubernetesVersion } from './world.ts'

const form = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,6}))?/

/** `v1.36.3`, `1.34`, `v1.33.5-gke.100`: the numbers; undefined for anything else. */
export function parseKubernetesVersion(text: string | undefined): KubernetesVersion | undefined {
  const match = text === undefined ? null : form.exec(text)
  if (match === null) return undefined
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) }
}

/** Negative, zero or positive as `a` is older than, equal to or newer than `b`. */
export function compareKubernetesVersions(a: KubernetesVersion, b: KubernetesVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch
}
