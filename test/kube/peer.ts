import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A server on 127.0.0.1 that speaks the Kubernetes protocol as badly as a test wants: for the failures that a real API
 * server does not show on demand.
 */
export interface Peer {
  readonly url: string
  readonly port: number
  /** Of one context, `peer`, that points here. */
  readonly kubeconfig: string
  /** Paths with their queries, in the order they came. */
  readonly requests: string[]
  close(): Promise<void>
}

/** `nth` counts the requests for this path and query from 1. */
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL, nth: number) => void

export async function startPeer(answer: Answer, tls?: ServerOptions): Promise<Peer> {
  const requests: string[] = []
  const answering = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    requests.push(path)
    const nth = requests.filter((earlier) => earlier === path).length
    answer(request, response, new URL(path, 'http://peer'), nth)
  }
  const server: Server = tls === undefined ? createHttp(answering) : createHttps(tls, answering)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-peer-'))
  const kubeconfig = join(folder, 'config')
  writeFileSync(kubeconfig, JSON.stringify(kubeconfigOf({ server: url }, { token: 'peer-token' })))
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true })
  }
  return { url, port, kubeconfig, requests, close }
}

export function kubeconfigOf(cluster: object, user: object, context: object = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'peer', cluster }],
    users: [{ name: 'peer', user }],
    contexts: [{ name: 'peer', context: { cluster: 'peer', user: 'peer', ...context } }],
    'current-context': 'peer',
  }
}

export function certificatePath(name: string): string {
  return join(import.meta.dirname, 'certificates', name)
}

export function certificate(name: string): string {
  return readFileSync(certificatePath(name), 'utf8')
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** A Kubernetes Status, as every failure carries it. */
export function failure(code: number, reason: string, message: string, metadata: object = {}) {
  return { kind: 'Status', apiVersion: 'v1', metadata, status: 'Failure', reason, message, code }
}

export function listOf(kind: string, items: readonly unknown[] | null, next = '') {
  return {
    kind: `${kind}List`,
    apiVersion: 'v1',
    metadata: { resourceVersion: '1', ...(next === '' ? {} : { continue: next }) },
    items,
  }
}

interface ServedKind {
  readonly group: string
  readonly version: string
  readonly plural: string
  readonly kind: string
  readonly namespaced: boolean
}

/** Answers /version and aggregated discovery for these kinds; false for every other path. */
export function answerDiscovery(response: ServerResponse, path: string, kinds: readonly ServedKind[]): boolean {
  if (path === '/version') {
    json(response, 200, { major: '1', minor: '36', gitVersion: 'v1.36.0-peer' })
    return true
  }
  if (path !== '/api' && path !== '/apis') return false
  const here = kinds.filter(({ group }) => (group === '') === (path === '/api'))
  const items = [...new Set(here.map(({ group }) => group))].map((group) => {
    const own = here.filter((kind) => kind.group === group)
    const versions = [...new Set(own.map(({ version }) => version))].map((version) => {
      const resources = own
        .filter((kind) => kind.version === version)
        .map(({ plural, kind, namespaced }) => {
          return {
            resource: plural,
            responseKind: { group, version, kind },
            scope: namespaced ? 'Namespaced' : 'Cluster',
            verbs: ['list'],
          }
        })
      return { version, resources, freshness: 'Current' }
    })
    return { metadata: { name: group }, versions }
  })
  json(response, 200, { kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {}, items })
  return true
}
