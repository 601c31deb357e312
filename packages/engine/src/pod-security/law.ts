// What every check of the Pod Security Standards is tested by. Used by tests only.

import { describe, expect, test } from 'vitest'
import { isObject, typeName } from '../model/json.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { formatPath } from '../model/path.ts'
import type { Path } from '../model/path.ts'
import type { PodSecurityCheck } from './check.ts'
import { judgeCheck } from './judge-pod.ts'
import type { Judgement } from './judge-pod.ts'
import type { PodInput } from './pod.ts'
import { parseVersion } from './version.ts'

/** A version, a pod, and where the check says no; a place that cannot be judged begins with `?`. */
export type Row = readonly [version: string, pod: PodInput, ...places: string[]]

export function pod(spec: JsonObject, metadata: JsonObject = {}): PodInput {
  return { metadata, spec }
}

export function container(fields: JsonObject): PodInput {
  return pod({ containers: [{ name: 'web', ...fields }] })
}

export function context(securityContext: Json): PodInput {
  return container({ securityContext })
}

export function podContext(securityContext: Json): PodInput {
  return pod({ securityContext })
}

/** The same securityContext in the pod and in a container of each list. */
export function everywhere(securityContext: Json): PodInput {
  const containers = [{ name: 'web', securityContext }]
  return pod({ securityContext, containers, initContainers: containers, ephemeralContainers: containers })
}

/** The place of a field of the securityContext in each of the three lists. */
export function inEveryContainer(field: string): string[] {
  return ['initContainers', 'containers', 'ephemeralContainers'].map(
    (list) => `spec.${list}[0].securityContext.${field}`,
  )
}

export function law(check: PodSecurityCheck, rows: readonly Row[]): void {
  describe(check.id, () => {
    test.each(rows.map((row) => [`${row[0]} ${JSON.stringify(row[1])}`, row] as const))('%s', (_, row) => {
      const [version, given, ...places] = row
      const judgement = judgeCheck(check, known(version), given)
      expect(placesOf(judgement)).toEqual(places)
      expect(judgement.allowed).toBe(
        places.length === 0 ? true : places.some((place) => !place.startsWith('?')) ? false : null,
      )
      for (const violation of judgement.violations) {
        expect(violation.check).toBe(check.id)
        expect(violation.message).toMatch(/^[A-Z].*[^.]$/)
        for (const changed of otherKinds(given, violation.path)) {
          expect(judgeCheck(check, known(version), changed).allowed, JSON.stringify(changed)).not.toBe(true)
        }
      }
    })

    test('has a row that passes, one that fails and one that is unknown', () => {
      const found = rows.map(([version, given]) => judgeCheck(check, known(version), given).allowed)
      expect(new Set(found)).toEqual(new Set([true, false, null]))
    })

    test('every revision is told apart by a row', () => {
      for (const { from } of check.versions) {
        expect(
          rows.some(([version]) => version === `v1.${from}`),
          `v1.${from}`,
        ).toBe(true)
        expect(from === 0 || rows.some(([version]) => version === `v1.${from - 1}`), `v1.${from - 1}`).toBe(true)
      }
    })
  })
}

function known(text: string) {
  const version = parseVersion(text)
  if (version === undefined) throw new Error(`No version: ${text}`)
  return version
}

function placesOf({ violations, unknown }: Judgement): string[] {
  return [...violations.map(({ path }) => formatPath(path)), ...unknown.map(({ path }) => `?${formatPath(path)}`)]
}

/** The pod once for every node on the way to `path` and every other kind of value that may stand there. */
export function otherKinds(given: PodInput, path: Path): PodInput[] {
  const kinds: readonly Json[] = ['text', 7, true, [], {}]
  return path.flatMap((_, depth) => {
    const prefix = path.slice(0, depth + 1)
    const original = at(given, prefix)
    if (original === undefined || original === null) return []
    return kinds
      .filter((kind) => typeName(kind) !== typeName(original))
      .map((kind) => put(given, prefix, kind) as PodInput)
  })
}

function at(root: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], root)
}

function put(root: unknown, path: Path, value: Json): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(root)) return root.map((item: unknown, index) => (index === key ? put(item, rest, value) : item))
  return isObject(root) ? { ...root, [key]: put(root[key], rest, value) } : root
}
