import type { Json, JsonObject } from '../../model/json.ts'
import { mergePatch } from '../../model/apply-edits.ts'
import { hardenedDeployment, hardenedPod, hardenedSurroundings } from '../hardened-world.ts'
import type { Fixture } from '../law.ts'

// Fixtures of this area. Used by tests only.

/** A NetworkPolicy of the hardened world's namespace. */
export function policy(spec: JsonObject, name = 'allow', namespace = 'shop'): JsonObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec }
}

/** A hardened Pod (its metadata and spec patched) in the hardened world with these policies instead of its own. */
export function podWith(policies: readonly JsonObject[], specPatch: Json = {}, metaPatch: Json = {}): Fixture {
  return { objects: [hardenedPod({}, specPatch, metaPatch), ...surroundings(), ...policies] }
}

export function deploymentWith(policies: readonly JsonObject[]): Fixture {
  return { objects: [hardenedDeployment(), ...surroundings(), ...policies] }
}

/** The hardened surroundings without their policies. */
export function surroundings(): readonly JsonObject[] {
  return hardenedSurroundings.filter(({ kind }) => kind !== 'NetworkPolicy')
}

/** An object of a group of custom resources or of the API, with a name and the hardened world's namespace. */
export function object(apiVersion: string, kind: string, rest: JsonObject, metaPatch: Json = {}): JsonObject {
  const metadata = mergePatch({ name: 'web', namespace: 'shop' }, metaPatch)
  return { apiVersion, kind, metadata, ...rest }
}
