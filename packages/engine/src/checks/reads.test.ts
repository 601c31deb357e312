import { describe, expect, test } from 'vitest'
import { kindOf } from '../model/kinds.ts'
import { kubeObject } from '../model/object.ts'
import type { Json } from '../model/json.ts'
import { formatPath } from '../model/path.ts'
import { workloadsOf } from '../model/workload.ts'
import { containerFault, containerListFault, objectFault, parseReads, workloadFault } from './reads.ts'

function reads(...entries: string[]) {
  return parseReads({ id: 'x', reads: entries })
}

test('the grammar of reads', () => {
  const parsed = reads(
    'container.securityContext.privileged',
    'container',
    'pod.volumes[].hostPath',
    'template.metadata.annotations["a.b/c"]',
    'object.spec.replicas',
    'namespace.metadata.labels',
    'kind:networking.k8s.io/NetworkPolicy',
    'weighs:rbac.authorization.k8s.io/ClusterRoleBinding',
    'cluster.version',
  )
  expect(parsed).toMatchObject({
    container: [['securityContext', 'privileged'], []],
    pod: [['volumes', '*', 'hostPath']],
    template: [['metadata', 'annotations', 'a.b/c']],
    object: [['spec', 'replicas']],
    namespace: [['metadata', 'labels']],
    clusterVersion: true,
  })
  expect([parsed.kinds.map(({ kind }) => kind), parsed.weighs.map(({ kind }) => kind)]).toEqual([
    ['NetworkPolicy'],
    ['ClusterRoleBinding'],
  ])
})

test.each([
  ['kind:apps/Nothing', 'Check x reads kind:apps/Nothing, which is no kind of the model'],
  ['weighs:', 'Check x reads weighs:, which is no kind of the model'],
  [
    'containers.image',
    'Check x reads containers.image, which begins with none of container, pod, template, object, namespace',
  ],
])('%s is a mistake of ours', (entry, message) => expect(() => reads(entry)).toThrow(message))

describe('faults', () => {
  function deployment(spec: Json, more: Readonly<Record<string, Json>> = {}) {
    const value = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'd' },
      spec: { template: { spec }, ...more },
    }
    const object = kubeObject(
      { apiVersion: 'apps/v1', group: 'apps', version: 'v1', kind: 'Deployment', namespace: '', name: 'd', value },
      kindOf('apps', 'Deployment'),
      'default',
    )
    const [workload] = workloadsOf(object)
    if (workload === undefined) throw new Error('no workload')
    return workload
  }
  const good = { name: 'good', securityContext: { privileged: false } }
  const bad = { name: 'bad', securityContext: { privileged: 'yes' } }

  test('of one container, for its own reads only', () => {
    const workload = deployment({ containers: [good, bad] })
    const [first, second] = workload.containers
    if (first === undefined || second === undefined) throw new Error('no containers')
    const privileged = reads('container.securityContext.privileged')
    expect(containerFault(privileged, first)).toBeUndefined()
    expect(formatPath(containerFault(privileged, second)?.path ?? [])).toBe(
      'spec.template.spec.containers[1].securityContext.privileged',
    )
    expect(containerFault(reads('container.securityContext'), second)).toBeDefined()
    expect(containerFault(reads('container.image'), second)).toBeUndefined()
    expect(workloadFault(privileged, workload)).toBeDefined()
    expect(workloadFault(reads('pod.hostNetwork'), workload)).toBeUndefined()
    expect(containerListFault(workload)).toBeUndefined()
  })

  test('above what is read', () => {
    const workload = deployment({ containers: 'x', volumes: [{ hostPath: 'x' }] })
    expect(containerListFault(workload)).toMatchObject({ wanted: 'a list' })
    expect(workloadFault(reads('pod.volumes[].hostPath.path'), workload)).toMatchObject({ wanted: 'a map' })
    expect(workloadFault(reads('container.image'), workload)).toMatchObject({ wanted: 'a list' })
  })

  test('of the object itself', () => {
    const workload = deployment({ containers: [good] }, { replicas: 'two' })
    expect(workloadFault(reads('object.spec.replicas'), workload)).toMatchObject({ wanted: 'an integer' })
    expect(objectFault([['spec', 'replicas']], workload.object.faults)).toBeDefined()
    expect(objectFault([['spec', 'paused']], workload.object.faults)).toBeUndefined()
  })
})
