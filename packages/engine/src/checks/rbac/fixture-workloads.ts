import type { JsonObject } from '../../model/json.ts'
import type { Fixture } from '../law.ts'

// Used by tests only.

/** A fixture with more objects around the judged one. */
export function withObjects(fixture: Fixture, ...objects: readonly JsonObject[]): Fixture {
  return { ...fixture, objects: [...fixture.objects, ...objects] }
}

/** A fixture in which ServiceAccount shop/web says this of its token; undefined: nothing. */
export function withAutomount(fixture: Fixture, automount: boolean | undefined): Fixture {
  const objects = fixture.objects.map((object) => {
    if (object['kind'] !== 'ServiceAccount') return object
    const { automountServiceAccountToken: _, ...rest } = object
    return automount === undefined ? rest : { ...rest, automountServiceAccountToken: automount }
  })
  return { ...fixture, objects }
}

/** A fixture without its service accounts. */
export function withoutAccounts(fixture: Fixture): Fixture {
  return { ...fixture, objects: fixture.objects.filter(({ kind }) => kind !== 'ServiceAccount') }
}
