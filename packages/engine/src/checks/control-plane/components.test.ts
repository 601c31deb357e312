import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../model/json.ts'
import { only, worldOf } from '../law.ts'
import { componentsOf } from './components.ts'
import type { ComponentName } from './program.ts'

function pod(container: JsonObject, metadata: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'p', namespace: 'kube-system', ...metadata },
    spec: { containers: [{ name: 'c', ...container }] },
  }
}

function componentsIn(object: JsonObject, name: ComponentName = 'kube-apiserver'): ReturnType<typeof componentsOf> {
  return componentsOf(worldOf(only([object])), name)
}

const labels = { component: 'kube-apiserver', tier: 'control-plane' }

test.each<[string, JsonObject, JsonObject?]>([
  ['its program', { command: ['/usr/local/bin/kube-apiserver', '--v=2'] }],
  ['a program in args', { args: ['kube-apiserver', '--v=2'] }],
  ['hyperkube', { command: ['/hyperkube', 'apiserver', '--v=2'] }],
  ['a shell', { command: ['/bin/sh', '-c', 'exec kube-apiserver --v=2 1>>/var/log/x.log 2>&1'] }],
  ['a runner of logs', { command: ['/go-runner', '--log-file=/var/log/x.log', 'kube-apiserver', '--v=2'] }],
  ['its image', { args: ['--v=2'], image: 'registry.k8s.io/kube-apiserver-amd64:v1.30.1' }],
  ['its name and labels', { args: ['--v=2'], image: 'mirror.example/api', name: 'kube-apiserver' }, { labels }],
])('finds a component by %s', (_, container, metadata) => {
  const [component] = componentsIn(pod(container, metadata))
  expect(component?.closed).toBeUndefined()
  expect(component?.line.flags.get('v')?.map(({ value }) => value)).toEqual(['2'])
})

test.each<[string, JsonObject, JsonObject?]>([
  ['another program', { command: ['kubectl', 'logs', 'kube-apiserver'] }],
  ['a script about it', { command: ['sh', '-c', 'kubectl logs kube-apiserver | grep x'] }],
  ['its image for another program', { command: ['sleep', '1'], image: 'registry.k8s.io/kube-apiserver:v1.30.1' }],
  ['labels of another namespace', { command: ['web'] }, { labels: { component: 'kube-apiserver' }, namespace: 'shop' }],
])('finds none in %s', (_, container, metadata) => expect(componentsIn(pod(container, metadata))).toEqual([]))

test.each<[string, JsonObject, RegExp]>([
  ['no command', { image: 'registry.k8s.io/kube-apiserver:v1.30.1' }, /the image decides/],
  [
    'a script',
    { command: ['bash', '-ec', 'if x; then y; fi'], image: 'registry.k8s.io/kube-apiserver:v1.30.1' },
    /only a shell can read/,
  ],
  [
    'a command of a wrong type',
    { command: { a: 1 }, image: 'registry.k8s.io/kube-apiserver:v1.30.1' },
    /is not a list/,
  ],
  ['an item of a wrong type', { command: ['kube-apiserver', 7] }, /is not a string/],
  [
    'a program that a variable names',
    { command: ['$(P)'], env: [{ name: 'P', valueFrom: {} }], image: 'x/kube-apiserver:1' },
    /valueFrom/,
  ],
])('cannot read %s', (_, container, why) => {
  expect(componentsIn(pod(container)).map(({ closed }) => closed?.why)).toEqual([expect.stringMatching(why)])
})

test('knows by its labels that a component is there', () => {
  const broken: Json = { ...pod({}, { labels }), spec: { containers: 'none' } }
  expect(componentsIn(broken).map(({ closed }) => closed?.path)).toEqual([['spec', 'containers']])
})

test.each([
  ['registry.k8s.io/kube-apiserver:v1.30.1@sha256:0', 30],
  ['localhost:5000/hyperkube:1.18', 18],
  ['rancher/hardened-kubernetes:v1.31.2-rke2r1', 31],
  ['mirror.example:1.2/kube-apiserver', 36],
  ['mirror.example/api:1.2', 36],
])('reads the version of %s', (image, minor) => {
  expect(componentsIn(pod({ command: ['kube-apiserver'], image })).map(({ version }) => version?.minor)).toEqual([
    minor,
  ])
})

test('reads the variables of etcd, which flags overrule', () => {
  const env = [
    { name: 'ETCD_AUTO_TLS', value: 'true' },
    { name: 'ETCD_CERT_FILE', value: '/a' },
    { name: 'ETCD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  ]
  const [component] = componentsIn(pod({ command: ['etcd', '--cert-file=/b'], env }), 'etcd')
  const flags = component?.line.flags
  expect(flags?.get('auto-tls')?.[0]).toMatchObject({
    path: ['spec', 'containers', 0, 'env', 0, 'value'],
    value: 'true',
  })
  expect(flags?.get('cert-file')?.map(({ value }) => value)).toEqual(['/b'])
  expect(flags?.get('name')?.[0]?.why).toMatch(/valueFrom/)
})

test('leaves etcd to its file', () => {
  const closed = componentsIn(pod({ command: ['etcd', '--config-file=/x'] }), 'etcd').map(
    (component) => component.closed?.path,
  )
  expect(closed).toEqual([['spec', 'containers', 0, 'command', 1]])
})

test('finds components of hosted control planes', () => {
  const template = { metadata: {}, spec: { containers: [{ command: ['kube-apiserver'], name: 'a' }] } }
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd' }, spec: { template } }
  expect(componentsIn(deployment).map(({ line }) => line.end)).toEqual([
    ['spec', 'template', 'spec', 'containers', 0, 'command'],
  ])
})
