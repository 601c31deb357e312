import { compareKubernetesVersions, parseKubernetesVersion } from '../../model/kubernetes-version.ts'
import type { KubernetesVersion } from '../../model/world.ts'

/** Versions from the first that has the fault to the one that has the fix, that one not included. */
export interface AffectedRange {
  readonly from: string
  readonly fixed: string
}

interface ParsedRange {
  readonly from: KubernetesVersion
  readonly fixed: KubernetesVersion
}

const parsed = new WeakMap<readonly AffectedRange[], readonly ParsedRange[]>()
const zero: KubernetesVersion = { major: 0, minor: 0, patch: 0 }

/** `preRelease`: of this version, hence before it. */
export function isAffected(version: KubernetesVersion, ranges: readonly AffectedRange[], preRelease = false): boolean {
  let numbers = parsed.get(ranges)
  if (numbers === undefined) {
    numbers = ranges.map(({ from, fixed }) => ({
      from: parseKubernetesVersion(from) ?? zero,
      fixed: parseKubernetesVersion(fixed) ?? zero,
    }))
    parsed.set(ranges, numbers)
  }
  return numbers.some(({ from, fixed }) => {
    const toFixed = compareKubernetesVersions(version, fixed)
    return compareKubernetesVersions(version, from) >= 0 && (toFixed < 0 || (toFixed === 0 && preRelease))
  })
}

/** `1.20.0 – 1.20.10` would need the last bad one; people look for the fixed one. */
export function describeRanges(ranges: readonly AffectedRange[]): string {
  return ranges.map(({ fixed }) => fixed).join(', ')
}

export interface TagVersion {
  readonly version: KubernetesVersion
  readonly preRelease: boolean
}

const full = /^v?(\d{1,4}\.\d{1,4}\.\d{1,6})(?:[-+.](.{0,64}))?$/

/** The version that a tag names in full; `9`, `9.2` and `latest` move, and say nothing. */
export function versionOfTag(tag: string | undefined): TagVersion | undefined {
  const match = tag === undefined ? null : full.exec(tag)
  const version = parseKubernetesVersion(match?.[1])
  return version && { version, preRelease: /^(?:rc|alpha|beta|pre|dev)/i.test(match?.[2] ?? '') }
}
