// The program on a real API server, as a person runs it.

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { program, runCommand } from '../../apps/cli/testing/run-program.ts'
import { kubectl, startApiServer } from '../kube/api-server.ts'
import { kubeconfigOf } from '../kube/peer.ts'
import { LiveNamespace, at, report, root, seaworthy } from './live.ts'

const found = await startApiServer()
const server = 'skip' in found ? undefined : found
const names = `live-${process.pid}`
/** Values that must never leave the cluster. */
const planted = ['pl4nted-in-a-secret', 'pl4nted-in-a-variable', 'pl4nted-in-an-annotation', 'pl4nted-in-a-config-map']

function credentials(namespace: string): readonly JsonObject[] {
  const [inSecret = '', inVariable = '', inAnnotation = '', inConfigMap = ''] = planted
  return [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'bank-credentials', namespace, annotations: { copy: inSecret } },
      stringData: { password: inSecret },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', namespace },
      data: { DB_PASSWORD: inConfigMap },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'leaky',
        namespace,
        annotations: { store: `postgresql://shop:${inAnnotation}@store.shop/carts` },
      },
      spec: {
        replicas: 1,
        selector: { matchLabels: { app: 'leaky' } },
        template: {
          metadata: {
            labels: { app: 'leaky' },
            annotations: { store: `postgresql://shop:${inAnnotation}@store.shop/carts` },
          },
          spec: {
            containers: [{ name: 'app', image: 'app:1', env: [{ name: 'API_TOKEN', value: inVariable }] }],
          },
        },
      },
    },
  ]
}

describe.skipIf(server === undefined)('a real cluster', () => {
  let shop: LiveNamespace
  let here: readonly string[] = []

  beforeAll(async () => {
    shop = new LiveNamespace(server!.kubeconfig, names)
    here = ['--cluster', '--kubeconfig', shop.admin, '-n', shop.name]
    shop.apply(shop.shop())
    shop.apply(credentials(shop.name))
    // storefront 2, payment 3, cart 1, leaky 1
    await shop.pods(7)
  })
  afterAll(async () => {
    shop.remove()
    await server!.stop()
  })

  test('finds what is wrong with the shop, once for each workload', async () => {
    const { findings, code, target, coverage } = await report(here)
    expect(code).toBe(0)
    expect(target.kubernetesVersion).toMatch(/^v1\.\d+\.\d+/)
    const privileged = findings.filter(({ check }) => check === 'privileged-container')
    expect(privileged).toMatchObject([
      {
        status: 'fail',
        object: { kind: 'Deployment', namespace: shop.name, name: 'payment' },
        path: 'spec.template.spec.containers[1].securityContext.privileged',
      },
    ])
    // cart, payment, storefront, leaky, nightly-build: no ReplicaSet, no Pod
    expect(coverage.workloads).toBe(5)
    const kinds = new Set(findings.map(({ object }) => object.kind))
    expect([...kinds].filter((kind) => kind === 'Pod' || kind === 'ReplicaSet')).toEqual([])
  })

  test('the gate, and a context by its name', async () => {
    const context = kubectl(shop.admin, ['config', 'current-context']).trim()
    const args = ['scan', '--kubeconfig', shop.admin, '--context', context, '-n', shop.name, ...at]
    expect((await seaworthy([...args, '-q'])).code).toBe(0)
    expect((await seaworthy([...args, '-q', '--fail-on', 'critical'])).code).toBe(1)
  })

  test('a context that is not there: the names of those that are', async () => {
    const context = kubectl(shop.admin, ['config', 'current-context']).trim()
    const { code, out, err } = await seaworthy(['scan', '--kubeconfig', shop.admin, '--context', 'elsewhere'])
    expect(err).toContain('"elsewhere"')
    expect(err).toContain(context)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('a server that does not answer', async () => {
    const down = join(shop.folder, 'down')
    writeFileSync(down, JSON.stringify(kubeconfigOf({ server: 'https://127.0.0.1:1' }, { token: 'none' })))
    const { code, out, err } = await seaworthy(['scan', '--cluster', '--kubeconfig', down])
    expect(err).toContain('127.0.0.1:1')
    expect({ code, out }).toEqual({ code: 3, out: '' })
  })

  test.each(['security', 'all'])('a snapshot gives the same assessment, byte for byte: tier %s', async (tier) => {
    const file = join(shop.folder, `${tier}.json.zst`)
    // The cluster is shared: what others change between two readings is no fault, what differs every time is one.
    let live = ''
    let saved = '-'
    for (let tries = 0; tries < 5 && live !== saved; tries += 1) {
      const made = await seaworthy(['snapshot', '-o', file, '--kubeconfig', shop.admin, ...at])
      expect(made).toMatchObject({ code: 0 })
      const scan = ['scan', '--tier', tier, '-f', 'json']
      live = (await seaworthy([...scan, '--cluster', '--kubeconfig', shop.admin, ...at])).out
      saved = (await seaworthy([...scan, file])).out
    }
    expect(saved).toBe(live)
    expect(live).toContain('"privileged-container"')
  })

  test('no planted value in any output, nor in a snapshot', async () => {
    const outputs = ['table', 'json', 'sarif', 'csv', 'html', 'markdown', 'openreports', 'junit', 'gitlab', 'github']
    const texts: string[] = []
    for (const format of outputs) {
      const { out, err } = await seaworthy([
        'scan',
        ...here,
        '--tier',
        'all',
        '--secrets',
        'metadata',
        '-v',
        '-f',
        format,
      ])
      texts.push(out, err)
    }
    for (const secrets of ['none', 'metadata']) {
      const file = join(shop.folder, `secrets-${secrets}.json.zst`)
      const { err } = await seaworthy(['snapshot', '-o', file, '--secrets', secrets, '--kubeconfig', shop.admin])
      texts.push(err, zstdDecompressSync(readFileSync(file)).toString())
    }
    for (const value of [...planted, 'hunter2-of-carts', 's3ss10n-k3y-of-the-shop']) {
      for (const form of [value, Buffer.from(value).toString('base64')]) {
        expect(texts.filter((text) => text.includes(form)).length, value).toBe(0)
      }
    }
    expect(texts.every((text) => text === '' || text.length > 20)).toBe(true)
    const json = await report([...here, '--tier', 'all'])
    const checks = json.findings.filter(({ object }) => object.name === 'leaky').map(({ check }) => check)
    expect(checks).toEqual(expect.arrayContaining(['credential-in-env']))
  })
})

describe.skipIf(server === undefined)('users with fewer rights', () => {
  let shop: LiveNamespace

  beforeAll(() => {
    shop = new LiveNamespace(server!.kubeconfig, `${names}-users`)
    shop.apply(shop.shop())
  })
  afterAll(async () => {
    shop.remove()
    await server!.stop()
  })

  test.each(['none', 'metadata'])(
    'the ClusterRole of seaworthy permissions --secrets %s is enough',
    async (secrets) => {
      const role = JSON.parse((await seaworthy(['permissions', '--secrets', secrets, '--format', 'json'])).out) as {
        readonly rules: readonly JsonObject[]
      }
      const kubeconfig = shop.user(secrets, 'cluster', role.rules)
      const { code, coverage } = await report([
        '--cluster',
        '--kubeconfig',
        kubeconfig,
        '--secrets',
        secrets,
        '--tier',
        'all',
      ])
      expect(code).toBe(0)
      const hidden = coverage.kinds.filter(({ seen }) => seen !== 'complete').map(({ groupKind }) => groupKind)
      expect(hidden).toEqual(secrets === 'none' ? ['Secret'] : [])
      expect(JSON.stringify(coverage)).not.toContain('orbidden')
    },
  )

  test('what may not be read is named, and unknown, and no reason to fail', async () => {
    const kubeconfig = shop.user('narrow', 'namespace', [
      { apiGroups: ['', 'apps'], resources: ['pods', 'deployments', 'replicasets'], verbs: ['list'] },
    ])
    const { code, findings, coverage } = await report(['--cluster', '--kubeconfig', kubeconfig, '-n', shop.name])
    expect(code).toBe(0)
    const networkPolicies = coverage.kinds.find(({ groupKind }) => groupKind === 'networking.k8s.io/NetworkPolicy')
    expect(networkPolicies).toMatchObject({ seen: 'none' })
    expect(networkPolicies?.why).toContain('is forbidden')
    expect(coverage.kinds).toContainEqual({ groupKind: 'apps/Deployment', namespace: shop.name, seen: 'complete' })
    const policies = findings.filter(({ check }) => check === 'pod-without-network-policy')
    expect(policies.length).toBeGreaterThan(0)
    expect(new Set(policies.map(({ status }) => status))).toEqual(new Set(['unknown']))
    expect(findings).toContainEqual(expect.objectContaining({ check: 'privileged-container', status: 'fail' }))
    const gate = ['scan', '--cluster', '--kubeconfig', kubeconfig, '-n', shop.name, '--fail-on', 'unknown', '-q']
    expect((await seaworthy(gate)).code).toBe(1)
  })

  test('kubectl seaworthy', async () => {
    const bin = join(shop.folder, 'bin')
    mkdirSync(bin)
    symlinkSync(join(dirname(program), 'kubectl-seaworthy.js'), join(bin, 'kubectl-seaworthy'))
    const PATH = [bin, dirname(process.execPath), process.env['PATH']].join(delimiter)
    const args = ['seaworthy', 'scan', '--cluster', '-n', shop.name, '--check', 'C-0057', '-f', 'json', ...at]
    const { code, out, err } = await runCommand('kubectl', args, { cwd: root, env: { PATH, KUBECONFIG: shop.admin } })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ findings: [{ check: 'privileged-container' }] })
  })
})
