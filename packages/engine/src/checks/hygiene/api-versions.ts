import table from '../../../data/api-versions.json' with { type: 'json' }
import { compareKubernetesVersions, parseKubernetesVersion } from '../../model/kubernetes-version.ts'
import type { Resource } from '../../model/resource.ts'
import { countsText } from '../../model/unknown-workloads.ts'
import type { KubernetesVersion, World } from '../../model/world.ts'

/** The life of one version of one kind of the API. */
export interface ApiVersion {
  readonly introduced: KubernetesVersion | undefined
  readonly deprecated: KubernetesVersion | undefined
  readonly removed: KubernetesVersion | undefined
  /** The `apiVersion` to write instead. */
  readonly replacement: string | undefined
}

interface Row {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly introduced?: string
  readonly deprecated?: string
  readonly removed?: string
  readonly replacement?: string
}

const byName = new Map<string, ApiVersion>()
const versionsOf = new Map<string, string[]>()
for (const { group, version, kind, introduced, deprecated, removed, replacement } of table.versions as readonly Row[]) {
  byName.set(`${group}/${version}/${kind}`, {
    introduced: parseKubernetesVersion(introduced),
    deprecated: parseKubernetesVersion(deprecated),
    removed: parseKubernetesVersion(removed),
    replacement,
  })
  const versions = versionsOf.get(`${group}/${kind}`)
  if (versions === undefined) versionsOf.set(`${group}/${kind}`, [version])
  else versions.push(version)
}

const newest = parseKubernetesVersion(table.newest) ?? { major: 1, minor: 0, patch: 0 }

/** The life of the version that an object is written in; undefined for what is not built in. */
export function apiVersionOf({ group, version, kind }: Resource): ApiVersion | undefined {
  return byName.get(`${group}/${version}/${kind}`)
}

/**
 * Of kinds that are built in: objects in a version that no release ever served, which are judged as the version that is
 * known; undefined where there are none.
 */
export function unknownVersionsNote(objects: readonly Resource[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { apiVersion, group, version, kind } of objects) {
    if (versionsOf.get(`${group}/${kind}`)?.includes(version) !== false) continue
    const name = `${apiVersion.slice(0, 200)} ${kind}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts.size === 0
    ? undefined
    : `Versions that no known release serves, judged as the version that is known: ${countsText(counts)}`
}

/** For a cluster that is newer than all that is known here; undefined for any other. */
export function newerReleaseNote(release: KubernetesVersion | undefined): string | undefined {
  if (release === undefined || compareKubernetesVersions({ ...release, patch: 0 }, newest) <= 0) return undefined
  return `Kubernetes ${formatRelease(release)} is newer than the newest release known, ${formatRelease(newest)}`
}

/** The release that objects are judged by: the cluster's own, or the newest that is known. */
export function judgedRelease(world: World): KubernetesVersion {
  return world.version ?? newest
}

/** Whether a release is this version or a later one. */
export function reaches(release: KubernetesVersion, version: KubernetesVersion | undefined): boolean {
  return version !== undefined && compareKubernetesVersions({ ...release, patch: 0 }, version) >= 0
}

/** `1.22` */
export function formatRelease({ major, minor }: KubernetesVersion): string {
  return `${major}.${minor}`
}
