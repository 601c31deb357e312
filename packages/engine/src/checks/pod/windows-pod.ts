// Fixtures about Windows: the API server refuses Linux settings in a pod that says `os.name: windows`. Used by tests only.

import type { Json } from '../../model/json.ts'
import { pod } from '../law.ts'
import type { Fixture } from '../law.ts'

const container: Json = {
  securityContext: {
    allowPrivilegeEscalation: null,
    capabilities: null,
    readOnlyRootFilesystem: null,
    runAsGroup: null,
    runAsNonRoot: true,
    runAsUser: null,
  },
}

const spec: Json = {
  hostUsers: null,
  os: { name: 'windows' },
  securityContext: {
    appArmorProfile: null,
    fsGroup: null,
    runAsGroup: null,
    runAsUser: null,
    seccompProfile: null,
    windowsOptions: { runAsUserName: 'ContainerUser' },
  },
}

/** The hardened pod as a Windows pod; patches as of `pod`. */
export function windowsPod(containerPatch: Json = {}, specPatch: Json = {}): Fixture {
  return pod(keepNulls(container, containerPatch), keepNulls(spec, specPatch))
}

/** Merges two patches into one; unlike a merge patch on a value, the nulls of both stay. */
function keepNulls(first: Json, second: Json): Json {
  if (typeof first !== 'object' || first === null || Array.isArray(first)) return second
  if (typeof second !== 'object' || second === null || Array.isArray(second)) return second
  const merged: Record<string, Json> = { ...(first as Record<string, Json>) }
  for (const [key, value] of Object.entries(second)) {
    if (value !== undefined) merged[key] = Object.hasOwn(merged, key) ? keepNulls(merged[key] ?? null, value) : value
  }
  return merged
}
