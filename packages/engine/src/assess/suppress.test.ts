import { expect, test } from 'vitest'
import { readManifests } from '../formats/manifests/read-manifests.ts'
import { buildWorld } from '../model/build-world.ts'
import type { Finding, Suppression } from '../model/finding.ts'
import { defaultSettings } from '../model/settings.ts'
import type { Exception } from '../policy/exceptions.ts'
import type { Verdict } from '../checks/run.ts'
import { suppressor } from './suppress.ts'

const finding: Finding = {
  fingerprint: 'v1:1',
  check: 'privileged-container',
  aliases: ['C-0057'],
  severity: 'critical',
  confidence: 'certain',
  tier: 'security',
  status: 'fail',
  object: { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web' },
  path: 'spec.containers[0].securityContext.privileged',
  message: '',
}

function ask(options: {
  annotations?: string
  exceptions?: readonly Partial<Exception>[]
  baseline?: readonly string[]
  status?: Finding['status']
}) {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: { name: web, annotations: { ${options.annotations ?? ''} } }\n`
  const { resources } = readManifests({ file: 'a.yaml', text }, () => 'full')
  const coverage = {
    world: 'closed' as const,
    kinds: [],
    notJudged: [],
    files: 1,
    documents: 1,
    objects: 1,
    indexedOnly: {},
    workloads: 1,
    notes: [],
    problems: [],
  }
  const world = buildWorld({
    at: '',
    target: { kind: 'files', name: '' },
    objects: resources,
    coverage,
    settings: defaultSettings,
  })
  const exceptions = (options.exceptions ?? []).map((one) => ({
    check: 'C-0057',
    object: {},
    reason: 'r',
    expires: '2027-01-31',
    by: 'config' as const,
    place: 'c.yaml',
    ...one,
  }))
  const suppress = suppressor(world, exceptions, new Set(options.baseline ?? []), '2026-11-25T12:00:00Z')
  const verdict = { object: world.all[0] } as Verdict
  const suppressed: Suppression | undefined = suppress({ ...finding, status: options.status ?? 'fail' }, verdict)
  return { suppressed, problems: suppress.problems().map(({ code, message, at }) => `${at.file} ${code}: ${message}`) }
}

test('nothing suppresses of itself', () => expect(ask({})).toEqual({ suppressed: undefined, problems: [] }))

test.each(['C-0057', 'c-0057', 'privileged-container', '*'])('the configuration, by %s', (check) => {
  expect(ask({ exceptions: [{ check }] })).toEqual({
    suppressed: { by: 'config', reason: 'r', expires: '2027-01-31' },
    problems: [],
  })
})

test('the annotation is asked first', () => {
  const annotations = 'except.seaworthy.dev/privileged-container: "2026-12-01 Mine"'
  expect(ask({ annotations, exceptions: [{}], baseline: ['v1:1'] }).suppressed).toEqual({
    by: 'annotation',
    reason: 'Mine',
    expires: '2026-12-01',
  })
})

test('the baseline', () => {
  expect(ask({ baseline: ['v1:1'] }).suppressed).toEqual({
    by: 'baseline',
    reason: 'Known when the baseline was written',
  })
  expect(ask({ baseline: ['v1:2'] }).suppressed).toBeUndefined()
})

test.each(['unknown', 'pass'] as const)('%s is never suppressed: there is nothing to accept', (status) => {
  expect(ask({ status, exceptions: [{}], baseline: ['v1:1'] }).suppressed).toBeUndefined()
})

test('what is expired or names no check has no effect and is told', () => {
  expect(ask({ exceptions: [{ expires: '2026-11-24' }] })).toEqual({
    suppressed: undefined,
    problems: ['c.yaml expired-exception: The exception for C-0057 expired on 2026-11-24'],
  })
  expect(ask({ exceptions: [{ check: 'C-99999' }] })).toEqual({
    suppressed: undefined,
    problems: ['c.yaml unknown-exception: The exception for C-99999 names no check'],
  })
  expect(ask({ annotations: 'except.seaworthy.dev/nope: "2027-01-01 x"' }).problems).toEqual([
    'Pod default/web unknown-exception: The exception for nope names no check',
  ])
  expect(ask({ annotations: 'except.seaworthy.dev/C-0057: "soon"' }).problems).toEqual([
    'a.yaml bad-exception: Annotation except.seaworthy.dev/C-0057 of Pod web gives no date and reason',
  ])
})
