import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { kubectl, startApiServer } from '../../../../test/kube/api-server.ts'
import { answerDiscovery, failure, json, kubeconfigOf, listOf, startPeer } from '../../../../test/kube/peer.ts'
import type { Answer, Peer } from '../../../../test/kube/peer.ts'
import { clusterRole } from './permissions.ts'
import { notServed } from './list-kind.ts'
import { readCluster } from './read-cluster.ts'
import type { ClusterEvidence, ReadClusterOptions } from './read-cluster.ts'

const core = (plural: string, kind: string, namespaced = true) => ({
  group: '',
  plural,
  kind,
  namespaced,
  versions: ['v1'],
})
const pods = core('pods', 'Pod')
const secrets = core('secrets', 'Secret')
const configMaps = core('configmaps', 'ConfigMap')
const namespaces = core('namespaces', 'Namespace', false)
const nodes = core('nodes', 'Node', false)
const deployments = { group: 'apps', plural: 'deployments', kind: 'Deployment', namespaced: true, versions: ['v1'] }
const roles = { group: 'rbac.authorization.k8s.io', plural: 'roles', kind: 'Role', namespaced: true, versions: ['v1'] }
const absent = { group: 'nowhere.example', plural: 'ships', kind: 'Ship', namespaced: true, versions: ['v1'] }
const kinds = [deployments, pods, secrets, configMaps, namespaces, roles, absent, nodes]

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const found = await startApiServer()
const live = 'skip' in found ? undefined : found
const prefix = `sw-read-${process.pid}`
const [first, second] = [`${prefix}-a`, `${prefix}-b`]
const secretValue = 'hunter2-must-never-be-kept'

function read(more: Partial<ReadClusterOptions> = {}): Promise<ClusterEvidence> {
  const options = { kubeconfig: live!.kubeconfig, kinds, secrets: 'none' as const, env: process.env }
  return readCluster({ ...options, ...more })
}

function ours(evidence: ClusterEvidence, kind: string): string[] {
  return evidence.objects
    .filter((object) => object['kind'] === kind && JSON.stringify(object['metadata']).includes(prefix))
    .map((object) => (object['metadata'] as { name: string }).name)
}

const seen = (evidence: ClusterEvidence, groupKind: string) =>
  evidence.coverage.filter((entry) => entry.groupKind === groupKind).map((entry) => [entry.namespace, entry.seen])

/** A kubeconfig for a service account with a token of its own. */
function kubeconfigFor(account: string, namespace: string): string {
  const admin = JSON.parse(kubectl(live!.kubeconfig, ['config', 'view', '--raw', '--flatten', '-o', 'json'])) as {
    clusters: { cluster: object }[]
  }
  const token = kubectl(live!.kubeconfig, ['create', 'token', account, '-n', first]).trim()
  const path = join(folder, `${account}-${namespace}`)
  writeFileSync(path, JSON.stringify(kubeconfigOf(admin.clusters[0]!.cluster, { token }, { namespace })))
  return path
}

const account = (name: string) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: first } })
const rbac = 'rbac.authorization.k8s.io'
const subject = (name: string) => [{ kind: 'ServiceAccount', name, namespace: first }]

function prepared(): object[] {
  const labels = { app: 'shop' }
  const container = { name: 'shop', image: 'shop:1', env: [{ name: 'A', value: 'b' }] }
  return [
    ...[first, second].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { prefix } } })),
    account('one-namespace'),
    account('some-namespaces'),
    account('nothing'),
    account('reader'),
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${prefix}-secret`, namespace: first, annotations: { copied: secretValue } },
      stringData: { password: secretValue },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `${prefix}-shop`, namespace: second },
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [container] } },
      },
    },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'Role',
      metadata: { name: 'reader', namespace: first },
      rules: [{ apiGroups: [''], resources: ['pods', 'configmaps'], verbs: ['list'] }],
    },
    ...['one-namespace', 'some-namespaces'].map((name) => {
      const roleRef = { apiGroup: rbac, kind: 'Role', name: 'reader' }
      return {
        apiVersion: `${rbac}/v1`,
        kind: 'RoleBinding',
        metadata: { name, namespace: first },
        roleRef,
        subjects: subject(name),
      }
    }),
    {
      apiVersion: `${rbac}/v1`,
      kind: 'ClusterRole',
      metadata: { name: `${prefix}-namespaces` },
      rules: [{ apiGroups: [''], resources: ['namespaces'], verbs: ['list'] }],
    },
    { ...clusterRole(kinds, 'none'), metadata: { name: `${prefix}-reader` } },
    ...[
      ['some-namespaces', `${prefix}-namespaces`],
      ['reader', `${prefix}-reader`],
    ].map(([name, role]) => {
      const roleRef = { apiGroup: rbac, kind: 'ClusterRole', name: role }
      return {
        apiVersion: `${rbac}/v1`,
        kind: 'ClusterRoleBinding',
        metadata: { name: `${prefix}-${name}` },
        roleRef,
        subjects: subject(name!),
      }
    }),
  ]
}

const many = Array.from({ length: 1203 }, (_, index) => {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${prefix}-${String(index).padStart(4, '0')}`, namespace: first },
    data: { a: 'b' },
  }
})

describe.skipIf(live === undefined)('a real API server', () => {
  beforeAll(() => {
    const items = prepared()
    kubectl(live!.kubeconfig, ['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items }))
    kubectl(live!.kubeconfig, ['create', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items: many }))
  })
  afterAll(async () => {
    if (live === undefined) return
    kubectl(live.kubeconfig, ['delete', 'namespace', first, second, '--wait=false'])
    const named = [`${prefix}-namespaces`, `${prefix}-reader`, `${prefix}-some-namespaces`]
    kubectl(live.kubeconfig, ['delete', 'clusterrole,clusterrolebinding', '--ignore-not-found', ...named])
    await live.stop()
  })

  test('is read whole, in order, with what it is', async () => {
    const steps: string[] = []
    const evidence = await read({ onProgress: (done, total) => steps.push(`${done}/${total}`) })
    expect(evidence.version).toMatch(/^v1\.\d+\.\d+/)
    expect(evidence.server).toMatch(/^https:/)
    expect(evidence.problems).toEqual([])
    expect(evidence.notes).toEqual([])
    expect(evidence.coverage).toContainEqual({ groupKind: 'nowhere.example/Ship', seen: 'complete', why: notServed })
    expect(ours(evidence, 'ConfigMap').filter((name) => name.startsWith(prefix))).toEqual(
      many.map(({ metadata }) => metadata.name),
    )
    expect(ours(evidence, 'Deployment')).toEqual([`${prefix}-shop`])
    const keys = evidence.objects.map((object) => {
      const { namespace = '', name } = object['metadata'] as { namespace?: string; name: string }
      return `${object['kind'] as string}\0${namespace}\0${name}`
    })
    expect(keys).toEqual(keys.toSorted())
    expect(steps.at(-1)).toBe('8/8')
    expect(evidence.coverage.filter((entry) => entry.seen !== 'complete').map((entry) => entry.groupKind)).toEqual([
      'Secret',
    ])
    const deployment = evidence.objects.find((object) => object['kind'] === 'Deployment') as JsonObject
    expect(deployment['apiVersion']).toBe('apps/v1')
    expect(JSON.stringify(deployment)).not.toMatch(/managedFields|last-applied-configuration/)
  })

  test('page by page gives the same as at once', async () => {
    const inFirst = { kinds: [configMaps, roles], namespaces: [first] }
    const small = await read({ ...inFirst, pageSize: 100 })
    expect(small).toEqual(await read(inFirst))
    expect(small.objects.length).toBeGreaterThan(1203)
  })

  test('Secrets: none by default, names in the other mode, values never', async () => {
    expect(ours(await read(), 'Secret')).toEqual([])
    const evidence = await read({ secrets: 'metadata' })
    expect(ours(evidence, 'Secret')).toEqual([`${prefix}-secret`])
    const text = JSON.stringify(evidence)
    expect(text).not.toContain(secretValue)
    expect(text).not.toContain(Buffer.from(secretValue).toString('base64'))
    const secret = evidence.objects.find((object) => object['kind'] === 'Secret')
    expect(isObject(secret) && Object.keys(secret)).toEqual(['apiVersion', 'kind', 'metadata'])
  })

  test('the role that permissions prints is enough', async () => {
    const evidence = await read({ kubeconfig: kubeconfigFor('reader', first) })
    expect(evidence.coverage.filter((entry) => entry.seen !== 'complete').map((entry) => entry.groupKind)).toEqual([
      'Secret',
    ])
  })

  test('a user of one namespace sees that one, and the coverage has the words of the server', async () => {
    const evidence = await read({ kubeconfig: kubeconfigFor('one-namespace', first) })
    expect(ours(evidence, 'ConfigMap').length).toBeGreaterThanOrEqual(1203)
    expect(seen(evidence, 'ConfigMap')).toEqual([
      [undefined, 'partial'],
      [first, 'complete'],
    ])
    expect(seen(evidence, 'apps/Deployment')).toEqual([[undefined, 'none']])
    expect(evidence.coverage.find((entry) => entry.groupKind === 'apps/Deployment')?.why).toBe(
      `Forbidden: deployments.apps is forbidden: User "system:serviceaccount:${first}:one-namespace" cannot list resource "deployments" in API group "apps" at the cluster scope`,
    )
    expect(seen(evidence, 'Node')).toEqual([[undefined, 'none']])
    expect(evidence.problems).toEqual([])
  })

  test('a user who may list namespaces is tried in each of them', async () => {
    const evidence = await read({
      kubeconfig: kubeconfigFor('some-namespaces', second),
      kinds: [configMaps, namespaces],
    })
    expect(seen(evidence, 'Namespace')).toEqual([[undefined, 'complete']])
    const byNamespace = new Map(seen(evidence, 'ConfigMap').map(([namespace, state]) => [namespace, state]))
    expect(byNamespace.get(undefined)).toBe('partial')
    expect(byNamespace.get(first)).toBe('complete')
    expect(byNamespace.get(second)).toBe('none')
  })

  test('a user without rights sees nothing, and that is said', async () => {
    const evidence = await read({ kubeconfig: kubeconfigFor('nothing', first) })
    expect(evidence.objects).toEqual([])
    const complete = evidence.coverage.filter((entry) => entry.seen === 'complete').map((entry) => entry.groupKind)
    expect(complete).toEqual(['nowhere.example/Ship'])
  })

  test('only the namespaces that were asked for', async () => {
    const evidence = await read({ namespaces: [second], kinds: [configMaps, deployments, namespaces] })
    expect(ours(evidence, 'Namespace')).toEqual([second])
    expect(ours(evidence, 'ConfigMap').filter((name) => name.startsWith(prefix))).toEqual([])
    expect(seen(evidence, 'ConfigMap')).toEqual([[second, 'complete']])
  })

  test('as a pod', async () => {
    const admin = JSON.parse(kubectl(live!.kubeconfig, ['config', 'view', '--raw', '--flatten', '-o', 'json'])) as {
      clusters: { cluster: { server: string; 'certificate-authority-data': string } }[]
    }
    const { server, 'certificate-authority-data': authority } = admin.clusters[0]!.cluster
    const inPod = mkdtempSync(join(folder, 'pod-'))
    writeFileSync(join(inPod, 'ca.crt'), Buffer.from(authority, 'base64'))
    writeFileSync(join(inPod, 'token'), kubectl(live!.kubeconfig, ['create', 'token', 'reader', '-n', first]))
    writeFileSync(join(inPod, 'namespace'), first)
    const { hostname, port } = new URL(server)
    const env = { HOME: inPod, KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port }
    const evidence = await readCluster({ kinds: [deployments], secrets: 'none', env, serviceAccountFolder: inPod })
    expect(evidence.context).toBe('in-cluster')
    expect(ours(evidence, 'Deployment')).toEqual([`${prefix}-shop`])
  })

  test('credentials that the server does not know are an error', async () => {
    const path = kubeconfigFor('nothing', second)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"token":"[^"]*"/, '"token":"wrong"'))
    await expect(read({ kubeconfig: path })).rejects.toMatchObject({ code: 'CLUSTER_UNAUTHORIZED' })
  })
})

describe('a server in trouble', () => {
  let peer: Peer | undefined
  afterEach(async () => {
    await peer?.close()
    peer = undefined
  })

  async function from(answer: Answer, more: Partial<ReadClusterOptions> = {}): Promise<ClusterEvidence> {
    peer = await startPeer(answer)
    const limits = { retryMs: [1, 1] }
    return readCluster({
      kubeconfig: peer.kubeconfig,
      kinds: [pods, configMaps],
      secrets: 'none',
      env: {},
      limits,
      ...more,
    })
  }

  const discovery = [pods, configMaps].map((kind) => ({ ...kind, version: 'v1' }))

  test('what fails is named, what answers is kept', async () => {
    const evidence = await from((_request, response, url) => {
      if (answerDiscovery(response, url.pathname, discovery)) return
      if (url.pathname.endsWith('/pods')) return json(response, 500, failure(500, 'InternalError', 'etcd is slow'))
      return json(response, 200, listOf('ConfigMap', [{ metadata: { name: 'b' } }, { metadata: { name: 'a' } }]))
    })
    expect(evidence.objects.map((object) => (object['metadata'] as JsonObject)['name'])).toEqual(['a', 'b'])
    expect(evidence.coverage).toEqual([
      { groupKind: 'ConfigMap', seen: 'complete' },
      { groupKind: 'Pod', seen: 'none', why: 'Internal server error: etcd is slow' },
    ])
    expect(evidence.problems).toEqual([
      {
        code: 'list-failed',
        at: { file: `${evidence.server}/api/v1/pods` },
        message: 'Cannot list all pods: Internal server error: etcd is slow',
        cause: 'world',
      },
    ])
    expect(evidence.notes[0]).toContain('plain HTTP')
    expect(evidence.version).toBe('v1.36.0-peer')
  })

  test.each([
    [404, '<html>', 'CLUSTER_NOT_KUBERNETES'],
    [200, '<html>', 'CLUSTER_NOT_KUBERNETES'],
    [302, '', 'CLUSTER_NOT_KUBERNETES'],
    [401, '{"message":"Unauthorized"}', 'CLUSTER_UNAUTHORIZED'],
    [503, '', 'CLUSTER_FAILED'],
  ])('%i with %j for everything is %s', async (status, body, code) => {
    await expect(from((_request, response) => response.writeHead(status).end(body))).rejects.toMatchObject({ code })
  })

  test('a version that may not be seen is a note', async () => {
    const evidence = await from((_request, response, url) => {
      if (url.pathname === '/version') return json(response, 403, failure(403, 'Forbidden', 'no'))
      if (answerDiscovery(response, url.pathname, discovery)) return
      json(response, 200, listOf('Pod', []))
    })
    expect(evidence.version).toBeUndefined()
    expect(evidence.notes).toContain("The server's version is not known: Forbidden: no")
  })

  test('nobody there, and stopping', async () => {
    const kubeconfig = join(folder, 'nobody')
    writeFileSync(kubeconfig, JSON.stringify(kubeconfigOf({ server: 'https://127.0.0.1:1' }, {})))
    const options = { kubeconfig, kinds: [pods], secrets: 'none' as const, env: {} }
    await expect(readCluster(options)).rejects.toMatchObject({ code: 'CLUSTER_UNREACHABLE' })
    await expect(readCluster({ ...options, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(readCluster({ ...options, namespaces: ['../x'] })).rejects.toMatchObject({ code: 'NAMESPACE_NAME' })
  })

  test('namespaces that a server names become no paths', async () => {
    const evidence = await from((_request, response, url) => {
      if (answerDiscovery(response, url.pathname, discovery)) return
      if (url.pathname === '/api/v1/namespaces')
        return json(
          response,
          200,
          listOf('Namespace', [{ metadata: { name: '../../evil' } }, { metadata: { name: 'fine' } }]),
        )
      if (url.pathname === '/api/v1/namespaces/fine/pods')
        return json(response, 200, listOf('Pod', [{ metadata: { name: 'p' } }]))
      json(response, 403, failure(403, 'Forbidden', 'no'))
    })
    expect(peer?.requests.some((path) => path.includes('evil'))).toBe(false)
    expect(evidence.objects.length).toBe(1)
  })
})
