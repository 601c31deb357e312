// The laws that every check keeps, proven on its fixtures: see CONTRIBUTING.md. Used by tests only.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, replaceAt } from '../model/apply-edits.ts'
import { buildWorld } from '../model/build-world.ts'
import type { Check } from '../model/check.ts'
import type { Coverage } from '../model/coverage.ts'
import { isObject } from '../model/json.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { formatPath, valueAt } from '../model/path.ts'
import type { Path, Segment } from '../model/path.ts'
import { groupKindOf, splitApiVersion } from '../model/resource.ts'
import type { Resource } from '../model/resource.ts'
import { defaultSettings } from '../model/settings.ts'
import type { Settings } from '../model/settings.ts'
import type { World } from '../model/world.ts'
import { acceptedByApiServer, fixedAcceptedByApiServer } from './api-server-law.ts'
import { hardenedDeployment, hardenedPod, hardenedSurroundings } from './hardened-world.ts'
import { checkAreas } from './index.ts'
import { parseReads } from './reads.ts'
import { runChecks } from './run.ts'
import type { Verdict } from './run.ts'

/** Objects around one that is judged (the first), and what the API server should be asked about it. */
export interface Fixture {
  readonly objects: readonly JsonObject[]
  readonly settings?: Partial<Settings>
  readonly version?: string
  /** `listed`: as from a cluster. Default: files. */
  readonly world?: 'closed' | 'listed'
  /** Why the API server would not take it (`file`: a component's configuration); absent: it must. */
  readonly marked?: 'file' | 'malformed' | 'subresource' | 'crd' | `removed: ${string}`
}

export interface Failing {
  readonly given: Fixture
  /** The path of the finding, as printed. */
  readonly at: string
  /** Other checks of the same area and tier that must fail too, each for a reason that a comment gives. */
  readonly alsoFails?: readonly string[]
}

export interface Cases {
  readonly passes: readonly Fixture[]
  readonly fails: readonly Failing[]
  readonly unknown: readonly { readonly given: Fixture; readonly at: string }[]
}

type Extra = Omit<Fixture, 'objects'>

/** A Pod in the hardened world; patches are JSON merge patches on its container, its spec and its metadata. */
export function pod(containerPatch: Json = {}, specPatch: Json = {}, metaPatch: Json = {}, extra: Extra = {}): Fixture {
  return { objects: [hardenedPod(containerPatch, specPatch, metaPatch), ...hardenedSurroundings], ...extra }
}

/** A Deployment in the hardened world; patches on the object, on its pod spec and on its container. */
export function deployment(
  patch: Json = {},
  specPatch: Json = {},
  containerPatch: Json = {},
  extra: Extra = {},
): Fixture {
  return { objects: [hardenedDeployment(patch, specPatch, containerPatch), ...hardenedSurroundings], ...extra }
}

/** These objects, the first being judged, in the hardened world with its Deployment; same group, kind and name replace. */
export function world(objects: readonly JsonObject[], extra: Extra = {}): Fixture {
  const key = (object: JsonObject): string => {
    const metadata = isObject(object['metadata']) ? object['metadata'] : {}
    return JSON.stringify([object['kind'], metadata['namespace'], metadata['name']])
  }
  const own = new Set(objects.map(key))
  const rest = [hardenedDeployment(), ...hardenedSurroundings].filter((object) => !own.has(key(object)))
  return { objects: [...objects, ...rest], ...extra }
}

/** These objects and nothing else. */
export function only(objects: readonly JsonObject[], extra: Extra = {}): Fixture {
  return { objects, ...extra }
}

export function law(check: Check, { passes, fails, unknown }: Cases): void {
  const area = checkAreas.find(({ checks }) => checks.includes(check))
  describe(check.id, () => {
    test('stands in the list of its area', () =>
      expect(area, `${check.id} is missing from checks/<area>/index.ts`).toBeDefined())
    test('has fixtures that pass, that fail and that turn unknown', () => {
      expect(passes.length).toBeGreaterThan(0)
      expect(fails.length).toBeGreaterThan(0)
      // Turning unknown is also proven by taking away each of `reads`, below; hand-written cases name the path.
      expect(unknown.length + check.reads.length).toBeGreaterThan(0)
    })
    test.each(passes.map((given, index) => [index, given] as const))('passes %i', (_, given) => {
      expect(said(check, given)).toEqual([])
    })
    test.each(fails.map((failing, index) => [index, failing] as const))(
      'fails %i',
      (_, { given, at, alsoFails = [] }) => {
        const built = worldOf(given)
        const verdicts = runChecks([check], built).verdicts
        expect(verdicts.map(({ status, path }) => `${status} ${formatPath(path)}`)).toContain(`fail ${at}`)
        expect(verdicts.filter(({ status }) => status === 'unknown').map(print)).toEqual([])
        const siblings = (area?.checks ?? []).filter(({ tier }) => tier === check.tier)
        const failing = runChecks(siblings, built).verdicts.filter(({ status }) => status === 'fail')
        expect(new Set(failing.map((verdict) => verdict.check.id))).toEqual(new Set([check.id, ...alsoFails]))
      },
    )
    test.each(unknown.map((one, index) => [index, one] as const))('turns unknown %i', (_, { given, at }) => {
      expect(said(check, given).map(([status, path]) => `${status} ${path}`)).toContain(`unknown ${at}`)
    })
    evidenceLaw(check, passes, fails)
    fixableLaw(check, fails)
    fixLaw(check, fails)
    fuzzLaw(check, [...passes, ...fails.map(({ given }) => given)])
    fixedAcceptedByApiServer(
      check,
      fails.map(({ given }) => given),
      (given) => fixedObject(check, given),
    )
    acceptedByApiServer(check, [...passes, ...fails.map(({ given }) => given)], failingExpressions)
  })
}

/** The judged object as the fixes leave it; undefined where they change nothing. */
function fixedObject(check: Check, given: Fixture): JsonObject | undefined {
  const hits = runChecks([check], worldOf(given)).verdicts.filter(({ status }) => status === 'fail')
  const fixed = applyFixes(given, hits).objects[0]
  return fixed === given.objects[0] ? undefined : fixed
}

/** The checks with a CEL form that the judged object fails; only where the server is asked about the same object. */
function failingExpressions(fixture: Fixture): readonly string[] {
  const judged = fixture.objects[0]
  const withForm = checkAreas
    .flatMap(({ checks }) => checks)
    .filter(({ expression, judges }) => expression !== undefined && (judges === 'object' || judged?.['kind'] === 'Pod'))
  return runChecks(withForm, worldOf(fixture))
    .verdicts.filter(({ status, object }) => status === 'fail' && object?.resource.value === judged)
    .map(({ check }) => check.id)
}

export function worldOf(fixture: Fixture, coverage: Partial<Coverage> = {}): World {
  const resources = fixture.objects.flatMap(resourceOf)
  return buildWorld({
    at: '2026-11-25T00:00:00Z',
    target: {
      kind: fixture.world === 'listed' ? 'cluster' : 'files',
      name: 'fixture',
      kubernetesVersion: fixture.version ?? 'v1.36.3',
    },
    objects: resources,
    coverage: {
      ...emptyCoverage,
      world: fixture.world ?? 'closed',
      kinds: fixture.world === 'listed' ? everyKind : [],
      ...coverage,
    },
    settings: { ...defaultSettings, ...fixture.settings },
  })
}

const everyKind: Coverage['kinds'] = [{ groupKind: '*', seen: 'complete' }]
const emptyCoverage: Coverage = {
  world: 'closed',
  kinds: [],
  notJudged: [],
  files: 0,
  documents: 0,
  objects: 0,
  indexedOnly: {},
  workloads: 0,
  notes: [],
  problems: [],
}

function resourceOf(value: JsonObject): readonly Resource[] {
  if (typeof value['apiVersion'] !== 'string' || typeof value['kind'] !== 'string') return []
  const metadata = isObject(value['metadata']) ? value['metadata'] : {}
  const text = (field: string): string => (typeof metadata[field] === 'string' ? metadata[field] : '')
  const { group, version } = splitApiVersion(value['apiVersion'])
  return [
    {
      apiVersion: value['apiVersion'],
      group,
      version,
      kind: value['kind'],
      namespace: text('namespace'),
      name: text('name'),
      value,
    },
  ]
}

function said(
  check: Check,
  fixture: Fixture,
  coverage: Partial<Coverage> = {},
): readonly (readonly [string, string, string])[] {
  return runChecks([check], worldOf(fixture, coverage)).verdicts.map(({ status, path, message }) => [
    status,
    formatPath(path),
    message,
  ])
}

function places(verdicts: ReturnType<typeof said>): readonly string[] {
  return verdicts.map(([status, path]) => `${status} ${path}`)
}

function print({ status, check, path, message }: Verdict): string {
  return `${status} ${check.id} ${formatPath(path)} ${message}`
}

/** Each of `reads`, taken away from a fixture, turns its verdict unknown; it never becomes or stays a pass. */
function evidenceLaw(check: Check, passes: readonly Fixture[], fails: readonly Failing[]): void {
  const fixtures = [...passes, ...fails.map(({ given }) => given)]
  const weighs = check.reads.filter((entry) => entry.startsWith('weighs:'))
  test.each(weighs.map((entry) => [entry]))('still fails without %s', (entry) => {
    for (const { given } of fails) {
      const failing = places(said(check, given)).filter((place) => place.startsWith('fail '))
      for (const [without, coverage] of takeAway(check, entry, given)) {
        expect(places(said(check, without, coverage))).toEqual(expect.arrayContaining([...failing]))
      }
    }
  })
  test.each(check.reads.filter((entry) => !weighs.includes(entry)).map((entry) => [entry]))(
    'turns unknown without %s',
    (entry) => {
      const answers = fixtures.flatMap((fixture) => takeAway(check, entry, fixture))
      expect(answers.length, `No fixture of ${check.id} has a place for ${entry}`).toBeGreaterThan(0)
      for (const [without, coverage] of answers) {
        if (restsOnSomethingElse(check, entry, without)) continue
        const verdicts = runChecks([check], worldOf(without, coverage)).verdicts
        expect(verdicts.length, `Taking away ${entry} gave a pass`).toBeGreaterThan(0)
      }
      const unknowns = answers.filter(([without, coverage]) =>
        said(check, without, coverage).some(([status]) => status === 'unknown'),
      )
      expect(unknowns.length, `Taking away ${entry} never gave unknown`).toBeGreaterThan(0)
    },
  )
}

/** A pass from presence stands without these objects where it would stand in a world that is known to have none of them. */
function restsOnSomethingElse(check: Check, entry: string, without: Fixture): boolean {
  if (!entry.startsWith('kind:') || check.passesOn !== 'presence') return false
  return said(check, without, { kinds: everyKind, world: 'listed' }).length === 0
}

function takeAway(check: Check, entry: string, fixture: Fixture): readonly (readonly [Fixture, Partial<Coverage>])[] {
  if (entry === 'cluster.version') return [[{ ...fixture, version: 'unknown' }, {}]]
  if (entry.startsWith('kind:') || entry.startsWith('weighs:')) {
    const groupKind = entry.slice(entry.indexOf(':') + 1)
    const judged = fixture.objects[0]
    // The judged object itself stays: what is taken away is what was read about the others.
    const objects = fixture.objects.filter((object) => object === judged || groupKindOfValue(object) !== groupKind)
    const kinds = [...everyKind, { groupKind, seen: 'none' as const, why: `Forbidden: ${groupKind}` }]
    return [
      [
        { ...fixture, objects },
        { world: 'listed', kinds },
      ],
    ]
  }
  const path = placeOf(check, entry, fixture)
  const [judged, ...rest] = path?.on === 'namespace' ? namespaceFirst(fixture) : fixture.objects
  if (path === undefined || judged === undefined) return []
  return [[{ ...fixture, objects: [wronged(judged, path.path), ...rest] }, {}]]
}

function groupKindOfValue(object: JsonObject): string {
  const { apiVersion, kind } = object
  return typeof apiVersion === 'string' && typeof kind === 'string'
    ? groupKindOf(splitApiVersion(apiVersion).group, kind)
    : ''
}

function namespaceFirst(fixture: Fixture): readonly JsonObject[] {
  const namespaces = fixture.objects.filter(({ kind }) => kind === 'Namespace')
  return [...namespaces, ...fixture.objects.filter(({ kind }) => kind !== 'Namespace')]
}

/** The way to the field that `entry` reads in the judged object, cut before the first list whose items it goes into. */
function placeOf(
  check: Check,
  entry: string,
  fixture: Fixture,
): { path: Path; on: 'judged' | 'namespace' } | undefined {
  const reads = parseReads({ id: check.id, reads: [entry] })
  const built = worldOf({ ...fixture, objects: fixture.objects.slice(0, 1) })
  const workload = built.workloads[0]
  const cut = (root: Path, field: Path): Path => {
    const any = field.indexOf('*')
    return [...root, ...(any < 0 ? field : field.slice(0, any))]
  }
  for (const field of reads.namespace) return { path: cut([], field), on: 'namespace' }
  for (const field of reads.object) return { path: cut([], field), on: 'judged' }
  if (workload === undefined) return undefined
  for (const field of reads.pod) return { path: cut(workload.at(), field), on: 'judged' }
  for (const field of reads.template) return { path: cut(workload.templatePath, field), on: 'judged' }
  const container = workload.containers[0]
  if (container === undefined) return undefined
  for (const field of reads.container) return { path: cut(container.at(), field), on: 'judged' }
  return undefined
}

/** A value that no typed field takes: a list in place of a map or scalar, a map in place of a list. */
function wronged(object: JsonObject, path: Path): JsonObject {
  const before = valueAt(object, path)
  return replaceAt(object, path, Array.isArray(before) ? { wrong: 'type' } : [['wrong type']])
}

/** Whether a check mends anything is data, because reports and lists tell it without a finding at hand. */
function fixableLaw(check: Check, fails: readonly Failing[]): void {
  test('says whether a fix mends it', () => {
    const hits = fails.flatMap(({ given }) => runChecks([check], worldOf(given)).verdicts)
    expect(check.fixable === true).toBe(hits.some(({ status, hit }) => status === 'fail' && hit?.fix !== undefined))
  })
}

/** A fix removes its finding, brings no new one of any check, and applied twice is applied once. */
function fixLaw(check: Check, fails: readonly Failing[]): void {
  const everyCheck = checkAreas.flatMap(({ checks }) => checks)
  test.each(fails.map((failing, index) => [index, failing] as const))('is fixed by its fix %i', (_, { given }) => {
    const hits = runChecks([check], worldOf(given)).verdicts.filter(
      ({ status, hit }) => status === 'fail' && hit?.fix !== undefined,
    )
    if (hits.length === 0) return
    const before = new Set(failures(everyCheck, given))
    const fixed = applyFixes(given, hits)
    const after = failures(everyCheck, fixed)
    for (const { path } of hits) expect(after).not.toContain(`${check.id} ${formatPath(path)}`)
    expect(after.filter((finding) => !before.has(finding))).toEqual([])
    expect(
      applyFixes(
        fixed,
        hits.filter(({ hit }) => hit?.fix?.edits.every(({ op }) => op === 'set')),
      ).objects,
    ).toEqual(fixed.objects)
  })
}

function failures(checks: readonly Check[], fixture: Fixture): readonly string[] {
  const verdicts = runChecks(checks, worldOf(fixture)).verdicts
  return verdicts.filter(({ status }) => status === 'fail').map(({ check, path }) => `${check.id} ${formatPath(path)}`)
}

export function applyFixes(fixture: Fixture, verdicts: readonly Verdict[]): Fixture {
  const objects = fixture.objects.map((object) => {
    const own = verdicts.filter((verdict) => verdict.object?.resource.value === object)
    const edits = own.flatMap(({ hit }) => hit?.fix?.edits ?? [])
    const seen = new Set<string>()
    const once = edits.filter((edit) => !seen.has(JSON.stringify(edit)) && seen.add(JSON.stringify(edit)))
    return once.length === 0 ? object : applyEdits(object, once)
  })
  return { ...fixture, objects }
}

const kinds: readonly Json[] = [null, true, 7, -1.5, '', 'text', [], ['x'], [null], {}, { x: 1 }]

/** Any node of the judged object replaced by a value of another kind: no check throws, and no fail becomes a silent pass. */
function fuzzLaw(check: Check, fixtures: readonly Fixture[]): void {
  test('holds when any node is replaced by another kind of value', () => {
    const reads = parseReads(check)
    const arbitrary = fc.tuple(fc.nat(fixtures.length - 1), fc.nat(), fc.constantFrom(...kinds))
    fc.assert(
      fc.property(arbitrary, ([index, seed, value]) => {
        const fixture = fixtures[index]
        const judged = fixture?.objects[0]
        if (fixture === undefined || judged === undefined) return
        const paths = pathsOf(judged)
        const path = paths[seed % paths.length]
        if (path === undefined) return
        const mutated = { ...fixture, objects: [replaceAt(judged, path, value), ...fixture.objects.slice(1)] }
        const verdicts = runChecks([check], worldOf(mutated)).verdicts
        expect(verdicts.filter(({ message }) => message.startsWith('Internal error')).map(print)).toEqual([])
      }),
      { numRuns: 40, seed: reads.container.length + 1 },
    )
  })
}

function pathsOf(value: Json, at: readonly Segment[] = []): readonly Path[] {
  const own = at.length === 0 ? [] : [at]
  if (Array.isArray(value))
    return [...own, ...(value as readonly Json[]).flatMap((item, index) => pathsOf(item, [...at, index]))]
  if (isObject(value))
    return [...own, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item ?? null, [...at, key]))]
  return own
}
