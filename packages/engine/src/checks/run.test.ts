import { describe, expect, test } from 'vitest'
import { readManifests } from '../formats/manifests/read-manifests.ts'
import { buildWorld } from '../model/build-world.ts'
import type {
  Check,
  ClusterCheck,
  ContainerCheck,
  Hit,
  NamespaceCheck,
  ObjectCheck,
  WorkloadCheck,
} from '../model/check.ts'
import type { Coverage } from '../model/coverage.ts'
import { networkPolicy } from '../model/kinds/network.ts'
import { formatPath } from '../model/path.ts'
import { defaultSettings } from '../model/settings.ts'
import { runChecks } from './run.ts'

const words = {
  title: 'T',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'W',
  attack: 'A',
  remedy: 'R',
  sources: [],
  rows: [],
} as const

function container(
  find: ContainerCheck['find'],
  reads: readonly string[] = ['container.securityContext.privileged'],
): Check {
  return { ...words, id: 'c', reads, judges: 'container', find }
}

function workload(find: WorkloadCheck['find'], more: Partial<WorkloadCheck> = {}): Check {
  return { ...words, id: 'w', reads: ['pod.hostNetwork'], judges: 'workload', find, ...more }
}

const text = `apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec: { containers: [{ name: a }, { name: b, securityContext: { privileged: "yes" } }] }
---
apiVersion: v1
kind: Service
metadata: { name: s, namespace: shop }
spec: { ports: x }
`

function run(checks: readonly Check[], coverage: Partial<Coverage> = {}, keepPasses = false, yaml = text) {
  const { resources } = readManifests({ file: 'a.yaml', text: yaml }, () => 'full')
  const none: Coverage = {
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
  const world = buildWorld({
    at: '',
    target: { kind: 'files', name: '' },
    objects: resources,
    coverage: { ...none, ...coverage },
    settings: defaultSettings,
  })
  const { verdicts, passed, judged } = runChecks(checks, world, { keepPasses })
  return {
    said: verdicts.map(({ status, path, message }) => `${status} ${formatPath(path)}: ${message}`),
    passed,
    judged: [...judged],
  }
}

function hit(message: string, more: Partial<Hit> = {}): readonly Hit[] {
  return [{ path: ['spec'], message, ...more }]
}

describe('a unit', () => {
  test('with a wrong type is unknown and is not asked; its neighbours are', () => {
    const asked: string[] = []
    const result = run([container(({ name }) => (asked.push(name), []))])
    expect(asked).toEqual(['a'])
    expect(result).toEqual({
      said: [
        'unknown spec.containers[1].securityContext.privileged: spec.containers[1].securityContext.privileged is a string, wanted a boolean',
      ],
      passed: 1,
      judged: ['c'],
    })
  })

  test('that passes is counted, and listed where that is wanted', () => {
    expect(run([workload(() => [])])).toEqual({ said: [], passed: 1, judged: ['w'] })
    expect(run([workload(() => [])], {}, true).said).toEqual(['pass : T'])
  })

  test('of a check that throws is unknown, never a pass, and the others are judged', () => {
    const broken = workload(() => {
      throw new Error('oops')
    })
    expect(run([broken, container(() => hit('bad'), [])])).toMatchObject({
      said: ['unknown : Internal error in check w: oops', 'fail spec: bad', 'fail spec: bad'],
      passed: 0,
    })
  })

  test('whose list of containers cannot be read answers for them all', () => {
    const yaml = 'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: x }\n'
    expect(run([container(() => [])], {}, false, yaml)).toMatchObject({
      said: ['unknown spec.containers: spec.containers is a string, wanted a list'],
      passed: 0,
    })
  })
})

describe('evidence that was not seen', () => {
  const reads = ['kind:networking.k8s.io/NetworkPolicy']
  const partial: Partial<Coverage> = {
    kinds: [{ groupKind: 'networking.k8s.io/NetworkPolicy', seen: 'partial', why: 'Forbidden' }],
  }

  test('turns a pass from absence unknown', () => {
    expect(run([workload(() => [], { reads })]).passed).toBe(1)
    expect(run([workload(() => [], { reads })], partial)).toMatchObject({ said: ['unknown : Forbidden'], passed: 0 })
  })

  test('leaves a pass that rests on what was found', () => {
    expect(run([workload(() => [], { reads, passesOn: 'presence' })], partial)).toMatchObject({ said: [], passed: 1 })
  })

  test('turns a finding from absence unknown, and no other', () => {
    const absence = { kind: networkPolicy, namespace: 'shop', searched: 0 }
    expect(run([workload(() => hit('None selects it', { absence }), { reads })], partial).said).toEqual([
      'unknown spec: None selects it, but forbidden',
    ])
    expect(run([workload(() => hit('One is wrong'), { reads })], partial).said).toEqual(['fail spec: One is wrong'])
    expect(run([workload(() => hit('None selects it', { absence }), { reads })]).said).toEqual([
      'fail spec: None selects it',
    ])
  })

  test("of the cluster's version", () => {
    expect(run([workload(() => [], { reads: ['cluster.version'] })]).said).toEqual([
      'unknown : The version of the cluster is not known; give --kube-version',
    ])
  })
})

test('objects of a kind, and of any', () => {
  const of = (kinds: ObjectCheck['kinds'], reads: readonly string[]): Check => ({
    ...words,
    id: 'o',
    reads,
    judges: 'object',
    kinds,
    find: ({ kind }) => hit(kind),
  })
  expect(run([of('any', [])]).said).toEqual(['fail spec: Pod', 'fail spec: Service'])
  expect(run([of([networkPolicy], [])])).toEqual({ said: [], passed: 0, judged: [] })
})

test('namespaces: without the object files are not about it, and of a cluster what is read of it is unknown', () => {
  const check: NamespaceCheck = {
    ...words,
    id: 'n',
    reads: ['namespace.metadata.labels'],
    judges: 'namespace',
    find: () => [],
  }
  expect(run([check])).toEqual({ said: [], passed: 0, judged: [] })
  expect(run([check], { world: 'listed' }).said).toEqual([
    'unknown metadata.labels: Namespace shop is not among the objects that were read',
  ])
  expect(
    run([check], {}, false, `${text}---\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n`),
  ).toMatchObject({ said: [], passed: 1 })
})

test('a cluster check that has nothing to judge judges nothing', () => {
  const check = (hits: readonly Hit[] | undefined): ClusterCheck => ({
    ...words,
    id: 'k',
    reads: [],
    judges: 'cluster',
    find: () => hits,
  })
  expect(run([check(undefined)])).toEqual({ said: [], passed: 0, judged: [] })
  expect(run([check([])])).toEqual({ said: [], passed: 1, judged: ['k'] })
  expect(run([check(hit('bad'))]).said).toEqual(['fail spec: bad'])
})
