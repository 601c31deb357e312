import { nameOf } from './pod.ts'
import type { Pod } from './pod.ts'
import { malformed, readMap, readText } from './read.ts'
import type { Part, Read } from './read.ts'

/** A place that holds a security context, and what a person calls it. */
export interface Holder {
  readonly part: Part
  /** `Pod`, `Container "web"`. */
  readonly name: () => string
}

/** The pod itself, then its containers. */
export function holders(pod: Pod): Holder[] {
  return [podHolder(pod), ...containerHolders(pod)]
}

export function podHolder(pod: Pod): Holder {
  return { part: pod.spec, name: () => 'Pod' }
}

export function containerHolders(pod: Pod): Holder[] {
  return pod.containers.map((part) => ({ part, name: () => nameOf(part) }))
}

/** `securityContext.<field>.type`. A profile without a type has the empty type; absent is no profile. */
export function profileType(holder: Part, field: 'seccompProfile' | 'appArmorProfile'): Read<string> {
  const profile = readMap(holder, 'securityContext', field)
  if (profile === undefined || profile === malformed) return profile
  return readText(profile, 'type') ?? ''
}
