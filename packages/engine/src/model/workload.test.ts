import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inherited, isWindows } from './effective.ts'
import type { Json, JsonObject } from './json.ts'
import { kindOf } from './kinds.ts'
import { kubeObject } from './object.ts'
import { formatPath } from './path.ts'
import { splitApiVersion } from './resource.ts'
import { isWorkloadKind, workloadsOf } from './workload.ts'

function workloads(apiVersion: string, kind: string, spec: Json, more: JsonObject = {}) {
  const { group, version } = splitApiVersion(apiVersion)
  const value = { apiVersion, kind, metadata: { name: 'w' }, spec, ...more }
  return workloadsOf(
    kubeObject({ apiVersion, group, version, kind, namespace: '', name: 'w', value }, kindOf(group, kind), 'default'),
  )
}

const podSpec = {
  containers: [{ name: 'a' }],
  initContainers: [{ name: 'i' }, { name: 's', restartPolicy: 'Always' }],
  ephemeralContainers: [{ name: 'e' }],
}

describe('where pods are', () => {
  test.each([
    ['v1', 'Pod', podSpec, 'spec.containers[0]'],
    ['apps/v1', 'Deployment', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    ['apps/v1', 'StatefulSet', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    ['apps/v1', 'DaemonSet', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    ['apps/v1', 'ReplicaSet', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    ['v1', 'ReplicationController', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    ['batch/v1', 'Job', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    [
      'batch/v1',
      'CronJob',
      { jobTemplate: { spec: { template: { spec: podSpec } } } },
      'spec.jobTemplate.spec.template.spec.containers[0]',
    ],
    ['argoproj.io/v1alpha1', 'Rollout', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
    ['serving.knative.dev/v1', 'Service', { template: { spec: podSpec } }, 'spec.template.spec.containers[0]'],
  ])('%s %s', (apiVersion, kind, spec, path) => {
    const [workload, ...more] = workloads(apiVersion, kind, spec)
    expect(more).toEqual([])
    expect(
      workload?.containers.map(({ name, list, sidecar }) => `${list} ${name}${sidecar ? ' sidecar' : ''}`),
    ).toEqual(['containers a', 'initContainers i', 'initContainers s sidecar', 'ephemeralContainers e'])
    expect(formatPath(workload?.containers[0]?.at() ?? [])).toBe(path)
  })

  test('several templates are several workloads', () => {
    const task = (name: string) => ({ template: { spec: { containers: [{ name }] } } })
    const found = workloads('kubeflow.org/v1', 'PyTorchJob', {
      pytorchReplicaSpecs: { Master: task('m'), Worker: task('w') },
    })
    expect(found.map(({ containers }) => containers[0]?.name)).toEqual(['m', 'w'])
  })

  test('templates beyond the limit are one workload that cannot be judged, never a pass', () => {
    const templates = Array.from({ length: 1200 }, (_, index) => ({
      template: { spec: { containers: [{ name: `c${index}` }] } },
    }))
    const found = workloads('kubeflow.org/v1', 'PyTorchJob', { pytorchReplicaSpecs: templates })
    expect(found).toHaveLength(1001)
    expect(found[999]?.faults).toEqual([])
    expect(found[1000]).toMatchObject({
      containers: [],
      faults: [{ wanted: 'at most 1000 pod templates in one object' }],
    })
  })

  test('a kind of another group with the same name holds no pods', () => {
    expect(isWorkloadKind('example.com/Deployment')).toBe(false)
    expect(workloads('example.com/v1', 'Deployment', { template: { spec: podSpec } })).toEqual([])
    expect(isWorkloadKind('__proto__')).toBe(false)
  })
})

describe('what cannot be judged has a fault', () => {
  test.each<[string, Json, string]>([
    ['no template', {}, 'spec.template.spec'],
    ['no pod spec', { template: {} }, 'spec.template.spec'],
    ['null for one', { template: { spec: null } }, 'spec.template.spec'],
    ['a list for a template', { template: [] }, 'spec.template'],
    ['a text for a spec', 'x', 'spec'],
    ['a text for containers', { template: { spec: { containers: 'x' } } }, 'spec.template.spec.containers'],
    ['null for a container', { template: { spec: { containers: [null] } } }, 'spec.template.spec.containers[0]'],
  ])('%s', (_, spec, path) => {
    const [workload] = workloads('apps/v1', 'Deployment', spec)
    expect(workload?.faults.map((fault) => formatPath(fault.path))).toContain(path)
  })

  test('any value anywhere gives workloads and never a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('Deployment', 'Pod', 'CronJob'), (value, kind) => {
        const apiVersion = kind === 'Pod' ? 'v1' : kind === 'CronJob' ? 'batch/v1' : 'apps/v1'
        for (const spec of [value, { template: value }, { template: { spec: value } }, { containers: value }]) {
          const [workload] = workloads(apiVersion, kind, spec)
          if (workload?.containers.length === 0 && kind !== 'Pod')
            expect(workload.spec.containers === undefined || workload.spec.containers.length === 0).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test("a container's own value is over the pod's, and both know where they stand", () => {
  const [workload] = workloads('v1', 'Pod', {
    securityContext: { runAsUser: 1000, runAsNonRoot: false },
    containers: [{ name: 'a', securityContext: { runAsUser: 0 } }, { name: 'b' }],
  })
  const [a, b] = workload?.containers ?? []
  if (a === undefined || b === undefined) throw new Error('no containers')
  const shown = ({ value, path, from }: ReturnType<typeof inherited>) => [value, formatPath(path), from]
  expect(shown(inherited(a, 'runAsUser'))).toEqual([0, 'spec.containers[0].securityContext.runAsUser', 'container'])
  expect(shown(inherited(b, 'runAsUser'))).toEqual([1000, 'spec.securityContext.runAsUser', 'pod'])
  expect(shown(inherited(b, 'runAsNonRoot'))).toEqual([false, 'spec.securityContext.runAsNonRoot', 'pod'])
  expect(shown(inherited(b, 'runAsGroup'))).toEqual([
    undefined,
    'spec.containers[1].securityContext.runAsGroup',
    'absent',
  ])
})

test.each([
  [{ os: { name: 'windows' } }, true],
  [{ os: { name: 'linux' } }, false],
  [{}, false],
])('%j is Windows: %s', (spec, answer) => {
  const [workload] = workloads('v1', 'Pod', spec)
  expect(workload && isWindows(workload)).toBe(answer)
})
