// The kinds of custom resources that embed a pod template, of data/pod-templates.json.

import { describe, expect, test } from 'vitest'
import podTemplates from '../../data/pod-templates.json' with { type: 'json' }
import type { Json, JsonObject } from './json.ts'
import { kubeObject } from './object.ts'
import { formatPath } from './path.ts'
import { groupKindOf } from './resource.ts'
import { isWorkloadKind, workloadsOf } from './workload.ts'
import type { PodTemplateKind } from './workload.ts'

const podSpec = { containers: [{ name: 'app', image: 'app:1' }] }

/** An object that holds `value` at a path; `*` is a list of one. */
function at(path: readonly string[], value: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return value
  return step === '*' ? [at(rest, value)] : { [step]: at(rest, value) }
}

function workloads(group: string, kind: string, value: Json, more: readonly PodTemplateKind[] = []) {
  const apiVersion = `${group}/v1`
  const whole = { apiVersion, kind, metadata: { name: 'w' }, ...(value as JsonObject) }
  return workloadsOf(
    kubeObject({ apiVersion, group, version: 'v1', kind, namespace: '', name: 'w', value: whole }, undefined, 'shop'),
    more,
  )
}

describe('each kind', () => {
  const rows = podTemplates.flatMap(({ group, kind, paths }) => paths.map((path) => ({ group, kind, path })))

  test.each(rows)('$group $kind $path', ({ group, kind, path }) => {
    const steps = path === '' ? [] : path.split('.')
    const [workload, ...others] = workloads(group, kind, at([...steps, 'spec'], podSpec))
    expect(others).toEqual([])
    expect(workload?.containers.map(({ name }) => name)).toEqual(['app'])
    expect(workload?.faults).toEqual([])
    const place = [...steps.map((step) => (step === '*' ? 0 : step)), 'spec', 'containers', 0]
    expect(formatPath(workload?.containers[0]?.at() ?? [])).toBe(formatPath(place))
  })

  test.each(rows)('$group $kind without a template at $path holds no pod', ({ group, kind, path }) => {
    expect(workloads(group, kind, path === '' ? {} : { spec: {} }).length).toBeLessThan(2)
  })

  test('stands once, with the page that says so', () => {
    const keys = podTemplates.map(({ group, kind }) => groupKindOf(group, kind))
    expect(new Set(keys).size).toBe(keys.length)
    for (const { source, group } of podTemplates) {
      expect(source).toMatch(/^https:\/\//)
      expect(group).toContain('.')
    }
  })
})

/** What looks like a pod and is none, so that nobody adds it: a verdict on half a pod would be false. */
describe('no pod template', () => {
  test.each([
    ['argoproj.io/Workflow', 'containers of its own type, in a pod that the controller composes'],
    ['argoproj.io/Sensor', 'a template of its own type'],
    ['tekton.dev/Task', 'steps, and a podTemplate of scheduling fields'],
    ['kubevirt.io/VirtualMachine', 'a virtual machine: its domain, disks and networks are no containers'],
    ['sparkoperator.k8s.io/SparkApplication', 'a template laid over what Spark itself writes'],
    ['flink.apache.org/FlinkDeployment', 'a template laid over what the operator writes'],
    ['elasticsearch.k8s.elastic.co/Elasticsearch', 'a template laid over what the operator writes'],
    ['kafka.strimzi.io/Kafka', 'a template of a few fields'],
    ['monitoring.coreos.com/Prometheus', 'containers laid over what the operator writes'],
    ['postgresql.cnpg.io/Cluster', 'fields of its own'],
    ['serving.kserve.io/InferenceService', 'a pod spec laid over that of a ServingRuntime'],
    ['trainer.kubeflow.org/TrainJob', 'overrides of the runtime, which is judged'],
    ['kueue.x-k8s.io/Workload', 'a copy of the pods of another object, for the queue'],
    ['apps.kruise.io/SidecarSet', 'containers that are put into the pods of others'],
    ['actions.summerwind.dev/RunnerDeployment', 'a runner of its own type'],
  ])('%s: %s', (groupKind) => {
    expect(isWorkloadKind(groupKind)).toBe(false)
  })
})

describe('kinds that the user names', () => {
  const more = [{ group: 'ships.example', kind: 'Ship', paths: ['spec.crew.*.pod', 'spec.captain'] }]

  test('are judged beside those of the list', () => {
    const found = workloads(
      'ships.example',
      'Ship',
      { spec: { crew: { cook: { pod: { spec: podSpec } } }, captain: { spec: podSpec } } },
      more,
    )
    expect(found.map(({ templatePath }) => formatPath(templatePath))).toEqual(['spec.crew.cook.pod', 'spec.captain'])
    expect(isWorkloadKind('ships.example/Ship', more)).toBe(true)
    expect(isWorkloadKind('ships.example/Ship')).toBe(false)
  })

  test('may add a path to a kind of the list', () => {
    const added = [{ group: 'argoproj.io', kind: 'Rollout', paths: ['spec.canary'] }]
    const found = workloads(
      'argoproj.io',
      'Rollout',
      { spec: { template: { spec: podSpec }, canary: { spec: podSpec } } },
      added,
    )
    expect(found).toHaveLength(2)
  })
})
