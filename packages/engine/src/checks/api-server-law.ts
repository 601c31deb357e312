// The part of the law that asks a real API server. Used by tests only.

import { inject, test } from 'vitest'
import { expect } from 'vitest'
import type { Check } from '../model/check.ts'
import { isObject } from '../model/json.ts'
import type { JsonObject } from '../model/json.ts'
import type { Fixture } from './law.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A bridge to a real API server: `POST /dry-run` with an object answers `{ accepted, message, warnings }`. */
    apiServerBridge: string
  }
}

/** The judged object of each failing fixture, mended by the fix, is one that a real API server accepts. Skipped without a server. */
export function fixedAcceptedByApiServer(
  check: Check,
  fixtures: readonly Fixture[],
  fixed: (fixture: Fixture) => JsonObject | undefined,
): void {
  const bridge = inject('apiServerBridge')
  const judged = bridge === '' ? [] : fixtures.filter(({ marked }) => marked === undefined)
  const asked = judged.map(fixed).filter((object) => object !== undefined)
  if (bridge !== '' && asked.length === 0) return
  test.skipIf(bridge === '')('is fixed to objects that a real API server accepts', async () => {
    for (const object of asked) {
      const answer = await dryRun(bridge, object)
      expect(
        answer,
        `${check.id}: ${String(answer['message'])}: ${JSON.stringify(object).slice(0, 400)}`,
      ).toMatchObject({ accepted: true })
    }
  })
}

/**
 * Every fixture that is not marked is accepted by a real API server (`dryRun=All`), and the CEL forms of checks say of it
 * there what `find` says here. `failing`: the checks with a CEL form that the judged object fails. Skipped without a server.
 */
export function acceptedByApiServer(
  check: Check,
  fixtures: readonly Fixture[],
  failing: (fixture: Fixture) => readonly string[],
): void {
  const bridge = inject('apiServerBridge')
  const asked = fixtures.filter(({ marked }) => marked === undefined)
  if (asked.length === 0) return
  test.skipIf(bridge === '')('is about objects that a real API server accepts', async () => {
    for (const fixture of asked) {
      const judged = fixture.objects[0]
      if (judged === undefined) continue
      const answer = await dryRun(bridge, judged)
      expect(
        answer,
        `${check.id}: ${String(answer['message'])}: ${JSON.stringify(judged).slice(0, 400)}`,
      ).toMatchObject({ accepted: true })
      // Settings and versions are ours alone: no expression knows them.
      if (fixture.settings !== undefined || fixture.version !== undefined) continue
      const warned = [...String(answer['warnings']).matchAll(/<([a-z0-9-]+)>/g)].map(([, id]) => id ?? '')
      expect([...new Set(warned)].toSorted(), `CEL forms on ${JSON.stringify(judged)}`).toEqual(
        [...new Set(failing(fixture))].toSorted(),
      )
    }
  })
}

async function dryRun(bridge: string, object: JsonObject): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${bridge}/dry-run`, { body: JSON.stringify(object), method: 'POST' })
  const answer: unknown = await response.json()
  return isObject(answer) ? answer : { accepted: false, message: 'No answer' }
}
