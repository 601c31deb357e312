import { expect, test } from 'vitest'
import type { Coverage } from '../../model/coverage.ts'
import { only, worldOf } from '../law.ts'
import type { Fixture } from '../law.ts'
import { runChecks } from '../run.ts'
import { apiServer, componentPod } from './component-fixtures.ts'
import { flagCheck } from './flag-check.ts'
import { mustBe } from './flag-rules.ts'

const check = flagCheck({
  id: 'test-check',
  title: 'Test',
  tier: 'security',
  severity: 'low',
  why: '',
  attack: '',
  remedy: '',
  sources: [],
  rows: [],
  components: ['kube-apiserver'],
  flags: ['profiling'],
  since: 10,
  until: 40,
  decide: mustBe('profiling', false, true, 'x'),
})

function said(fixture: Fixture, coverage: Partial<Coverage> = {}): readonly string[] {
  return runChecks([check], worldOf(fixture, coverage), { keepPasses: true }).verdicts.map(
    ({ status, message }) => `${status}: ${message}`,
  )
}

const other = componentPod('etcd')

test('does not apply to files without the component', () => expect(said(only([other]))).toEqual([]))

test('is unknown for a cluster that does not show the component', () => {
  expect(said(only([other], { world: 'listed' }))).toEqual([
    expect.stringMatching(/^unknown: No pod of kube-apiserver is visible/),
  ])
})

test('does not apply to a cluster whose version never had the flag', () => {
  expect(said(only([other], { version: 'v1.9.0', world: 'listed' }))).toEqual([])
  expect(said(only([other], { version: 'v1.40.0', world: 'listed' }))).toEqual([])
})

test('passes by what was seen, if kube-system was seen in full', () => {
  expect(said({ ...apiServer(), world: 'listed' })).toEqual(['pass: Test'])
  const kinds = [{ groupKind: 'Pod', namespace: 'shop', seen: 'complete' as const }]
  expect(said({ ...apiServer(), world: 'listed' }, { kinds })).toEqual([
    expect.stringMatching(/^unknown: More of the control plane/),
  ])
})

test.each([
  [
    {
      args: ['$(MORE)'],
      command: ['kube-apiserver'],
      env: [{ name: 'MORE', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
    },
    /Whether kube-apiserver is given --profiling/,
  ],
  [
    { command: ['kube-apiserver', '--profiling=$(P)'], envFrom: [{ configMapRef: { name: 'x' } }] },
    /The value of --profiling is not known/,
  ],
  [{ command: ['sh', '-c', 'a; b'] }, /The flags of kube-apiserver are not known/],
  [{ command: ['kube-apiserver', '--profiling=maybe'] }, /does not take maybe/],
])('is unknown: %j', (patch, message) => {
  expect(said(apiServer({}, patch))).toEqual([expect.stringMatching(message)])
})

test('judges each pod of a component', () => {
  const second = componentPod('kube-apiserver', { profiling: 'true' })
  const renamed = { ...second, metadata: { name: 'b', namespace: 'kube-system' } }
  expect(said(only([componentPod('kube-apiserver'), renamed]))).toEqual(['fail: --profiling is true: x'])
})
