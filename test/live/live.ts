// What the tests of the program on a real API server share: a namespace of their own, its users, and runs of the program.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { kubeconfigOf } from '../kube/peer.ts'
import { kubectl } from '../kube/api-server.ts'
import { run } from '../../apps/cli/testing/run-program.ts'
import type { Ran } from '../../apps/cli/testing/run-program.ts'

export const root: string = join(import.meta.dirname, '../..')
export const at: readonly string[] = ['--at', '2026-11-25T00:00:00Z']

/** The parts of the JSON report that these tests read. */
export interface Report {
  readonly findings: readonly ReportedFinding[]
  readonly target: { readonly kind: string; readonly kubernetesVersion?: string }
  readonly coverage: {
    readonly workloads: number
    readonly kinds: readonly {
      readonly groupKind: string
      readonly namespace?: string
      readonly seen: string
      readonly why?: string
    }[]
  }
}

export interface ReportedFinding {
  readonly check: string
  readonly status: string
  readonly message: string
  readonly path: string
  readonly object: { readonly kind: string; readonly namespace: string; readonly name: string }
}

export class LiveNamespace {
  readonly name: string
  readonly admin: string
  readonly folder: string

  constructor(admin: string, name: string) {
    this.admin = admin
    this.name = name
    this.folder = mkdtempSync(join(tmpdir(), 'seaworthy-live-'))
  }

  /** The example shop, in this namespace and with names of its own where the cluster is shared. */
  shop(): string {
    const folder = join(root, 'examples/shop')
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
    // The namespace must be there before what is in it.
    return files
      .toSorted((a, b) => Number(b === 'namespace.yaml') - Number(a === 'namespace.yaml'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n---\n')
      .replaceAll(/\bnamespace: shop\b/g, `namespace: ${this.name}`)
      .replaceAll(/(kind: Namespace\nmetadata:\n {2}name: )shop\b/g, `$1${this.name}`)
      .replaceAll(/(kind: ClusterRoleBinding\nmetadata:\n {2}name: )release-bot/g, `$1${this.name}-release-bot`)
  }

  apply(objects: string | readonly JsonObject[]): void {
    const text =
      typeof objects === 'string'
        ? objects
        : JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects as readonly object[] })
    kubectl(this.admin, ['apply', '-f', '-'], text)
  }

  /** A service account and a kubeconfig for it; `rules` bind a ClusterRole everywhere, or a Role in this namespace. */
  user(name: string, scope: 'cluster' | 'namespace', rules: readonly JsonObject[]): string {
    const rbac = 'rbac.authorization.k8s.io'
    const kind = scope === 'cluster' ? 'ClusterRole' : 'Role'
    const metadata = { name: `${this.name}-${name}`, ...(scope === 'namespace' && { namespace: this.name }) }
    this.apply([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: this.name } },
      { apiVersion: `${rbac}/v1`, kind, metadata, rules },
      {
        apiVersion: `${rbac}/v1`,
        kind: `${kind}Binding`,
        metadata,
        roleRef: { apiGroup: rbac, kind, name: metadata.name },
        subjects: [{ kind: 'ServiceAccount', name, namespace: this.name }],
      },
    ])
    const view = JSON.parse(kubectl(this.admin, ['config', 'view', '--raw', '--flatten', '-o', 'json'])) as {
      readonly clusters: readonly { readonly cluster: object }[]
    }
    const token = kubectl(this.admin, ['create', 'token', name, '-n', this.name]).trim()
    const path = join(this.folder, `${name}.kubeconfig`)
    writeFileSync(
      path,
      JSON.stringify(kubeconfigOf(view.clusters[0]?.cluster ?? {}, { token }, { namespace: this.name })),
    )
    return path
  }

  /** Waits until controllers have made this many pods. */
  async pods(count: number): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      const names = kubectl(this.admin, ['get', 'pods', '-n', this.name, '-o', 'name']).split('\n').filter(Boolean)
      if (names.length >= count) return
      await sleep(500)
    }
    throw new Error(`The controllers did not make ${count} pods in ${this.name}`)
  }

  remove(): void {
    const names = ['release-bot', 'narrow', 'none', 'metadata'].map((name) => `${this.name}-${name}`)
    kubectl(this.admin, ['delete', 'namespace', this.name, '--wait=false'])
    kubectl(this.admin, ['delete', 'clusterrole,clusterrolebinding', '--ignore-not-found', ...names])
    rmSync(this.folder, { recursive: true })
  }
}

export function seaworthy(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return run(args, { cwd: root, env })
}

export async function report(args: readonly string[]): Promise<Report & { readonly code: number | null }> {
  const { code, out, err } = await seaworthy(['scan', ...args, ...at, '-f', 'json'])
  if (!out.startsWith('{')) throw new Error(`No report, exit code ${code}: ${err}`)
  return { ...(JSON.parse(out) as Report), code }
}
