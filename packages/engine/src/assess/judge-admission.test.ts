import { expect, test } from 'vitest'
import { readManifests } from '../formats/manifests/read-manifests.ts'
import { buildWorld } from '../model/build-world.ts'
import { defaultSettings } from '../model/settings.ts'
import type { World } from '../model/world.ts'
import { parseAdmissionConfig } from '../pod-security/admission-config.ts'
import { judgeAdmission } from './judge-admission.ts'

function world(text: string): World {
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
  return buildWorld({
    at: '',
    target: { kind: 'files', name: '' },
    objects: resources,
    coverage,
    settings: defaultSettings,
  })
}

const bad = `apiVersion: v1
kind: Pod
metadata: { name: bad, namespace: shop }
spec: { hostNetwork: true, containers: [{ name: c, image: i }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: d, namespace: shop }
spec: { template: { spec: { hostNetwork: true, containers: [{ name: c, image: i }] } } }
---
`

function namespace(labels: string): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { ${labels} } }\n`
}

test('enforce acts on pods; audit and warn speak of the workload', () => {
  const outcomes = judgeAdmission(
    world(bad + namespace('pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/warn: restricted')),
    undefined,
  )
  expect(outcomes.map(({ object, podsAllowed, file, line }) => [object.kind, podsAllowed, file, line])).toEqual([
    ['Pod', false, 'a.yaml', 1],
    ['Deployment', false, 'a.yaml', 6],
  ])
  expect(outcomes[1]?.modes.find(({ mode }) => mode === 'warn')).toMatchObject({ level: 'restricted', allowed: false })
})

test('a namespace that asks for nothing gives no outcome', () => {
  expect(judgeAdmission(world(bad + namespace('team: a')), undefined)).toEqual([])
  expect(judgeAdmission(world(bad + namespace('pod-security.kubernetes.io/enforce: privileged')), undefined)).toEqual(
    [],
  )
})

test('a namespace that was not read is unknown where a configuration has defaults', () => {
  expect(judgeAdmission(world(bad), undefined)).toEqual([])
  const config = parseAdmissionConfig({
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [
      {
        name: 'PodSecurity',
        configuration: {
          apiVersion: 'pod-security.admission.config.k8s.io/v1',
          kind: 'PodSecurityConfiguration',
          defaults: { enforce: 'baseline' },
        },
      },
    ],
  })
  const [outcome] = judgeAdmission(world(bad), config.value)
  expect(outcome).toMatchObject({
    podsAllowed: null,
    why: expect.stringContaining('Namespace shop is not among the objects that were read'),
  })
})
