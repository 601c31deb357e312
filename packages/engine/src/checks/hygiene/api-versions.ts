import table from '../../../data/api-versions.json' with { type: 'json' }
import { compareKubernetesVersions, parseKubernetesVersion } from '../../model/kubernetes-version.ts'
import type { Resource } from '../../model/resource.ts'
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
for (const { group, version, kind, introduced, deprecated, removed, replacement } of table.versions as readonly Row[]) {
  byName.set(`${group}/${version}/${kind}`, {
    introduced: parseKubernetesVersion(introduced),
    deprecated: parseKubernetesVersion(deprecated),
    removed: parseKubernetesVersion(removed),
    replacement,
  })
}

const newest = parseKubernetesVersion(table.newest) ?? { major: 1, minor: 0, patch: 0 }

/** The life of the version that an object is written in; undefined for what is not built in. */
export function apiVersionOf({ group, version, kind }: Resource): ApiVersion | undefined {
  return byName.get(`${group}/${version}/${kind}`)
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
