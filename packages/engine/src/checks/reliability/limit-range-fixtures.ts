// The hardened world with another LimitRange, or none. Used by tests only.

import { isObject } from '../../model/json.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import type { Fixture } from '../law.ts'

/** The LimitRange of the hardened world with these items. */
export function limitRange(...limits: readonly Json[]): JsonObject {
  return { apiVersion: 'v1', kind: 'LimitRange', metadata: { name: 'defaults', namespace: 'shop' }, spec: { limits } }
}

export function withoutLimitRange(fixture: Fixture): Fixture {
  return without(fixture, 'LimitRange')
}

/** The fixture without the objects of a kind, but for the judged one. */
export function without(fixture: Fixture, kind: string): Fixture {
  return {
    ...fixture,
    objects: fixture.objects.filter((object, index) => index === 0 || !isObject(object) || object['kind'] !== kind),
  }
}
