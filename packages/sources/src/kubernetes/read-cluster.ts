import type { KindCoverage } from '@seaworthy/engine/model/coverage.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { OperationError } from '../operation-error.ts'
import { statusSentence } from './api-status.ts'
import { createClient } from './client.ts'
import type { ApiClient, ClientLimits } from './client.ts'
import { openConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { discover, unauthorized } from './discovery.ts'
import type { Discovery } from './discovery.ts'
import { isSecret } from './kind-request.ts'
import type { KindRequest, SecretsMode } from './kind-request.ts'
import type { Environment } from './kubeconfig.ts'
import { isNamespaces, listKind, nameOf } from './list-kind.ts'
import type { KindListing, KnownNamespaces, Scope } from './list-kind.ts'
import { listPlace } from './list-place.ts'
import { parseJson } from './parse-json.ts'

export interface ReadClusterOptions {
  /** Path of the one kubeconfig to use; else KUBECONFIG of `env`, else ~/.kube/config, else the pod's service account. */
  readonly kubeconfig?: string
  readonly context?: string
  readonly kinds: readonly KindRequest[]
  readonly secrets: SecretsMode
  /** Only these; absent: all. Cluster-scoped kinds are read in any case. */
  readonly namespaces?: readonly string[]
  readonly signal?: AbortSignal
  /** Kinds read so far, and how many there are. */
  onProgress?(done: number, total: number): void
  readonly env: Environment
  /** Whether a credential plugin may ask a person; by default where stdin is a terminal. */
  readonly interactive?: boolean
  readonly limits?: Partial<ClientLimits>
  readonly pageSize?: number
  readonly serviceAccountFolder?: string
}

export interface ClusterEvidence {
  readonly context: string
  readonly server: string
  /** `v1.36.3`; undefined where the server does not say. */
  readonly version: string | undefined
  /** By kind, namespace and name. Without managedFields, last-applied annotations and the content of Secrets. */
  readonly objects: readonly JsonObject[]
  readonly coverage: readonly KindCoverage[]
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Reads the kinds asked for from one cluster. What is forbidden or fails on the way stands in `coverage` (and, where the
 * world failed, in `problems`). Throws `OperationError` when there is nothing to read from: `KUBECONFIG_*`,
 * `CREDENTIAL_PLUGIN`, `CLUSTER_UNREACHABLE`, `CLUSTER_CERTIFICATE`, `CLUSTER_TIMEOUT`, `CLUSTER_UNAUTHORIZED`,
 * `CLUSTER_NOT_KUBERNETES`, `CLUSTER_FAILED`, `NAMESPACE_NAME`, `ABORTED`.
 */
export async function readCluster(options: ReadClusterOptions): Promise<ClusterEvidence> {
  checkNamespaces(options.namespaces)
  const connection = openConnection(options)
  const client = createClient(connection, options.signal, options.limits)
  try {
    return await readAll(client, connection, options)
  } finally {
    client.close()
  }
}

async function readAll(
  client: ApiClient,
  connection: Connection,
  options: ReadClusterOptions,
): Promise<ClusterEvidence> {
  const kinds = [...new Map(options.kinds.map((request) => [`${request.group}/${request.plural}`, request])).values()]
  const version = await readVersion(client)
  const discovery = await discover(client, kinds)
  const listings = new Map<KindRequest, Promise<KindListing>>()
  const scope: Scope = {
    only: options.namespaces,
    known: once(() => knownNamespaces(client, connection, listings)),
    secrets: options.secrets,
    ...(options.pageSize === undefined ? {} : { pageSize: options.pageSize }),
  }
  let done = 0
  for (const request of kinds) {
    const listing = listKind(client, request, discovery.of(request), scope)
    listings.set(
      request,
      listing.finally(() => options.onProgress?.((done += 1), kinds.length)),
    )
  }
  const results = await Promise.all(listings.values())
  const notes = [...connection.notes, ...discovery.notes]
  if (version.note !== undefined) notes.push(version.note)
  if (options.secrets === 'metadata' && kinds.some((request) => isSecret(request))) {
    notes.push('Secrets were read without their content and annotations')
  }
  return {
    context: connection.context,
    server: connection.server.href.replace(/\/$/, ''),
    version: version.gitVersion,
    objects: inOrder(results.flatMap(({ objects }) => [...objects])),
    coverage: results.flatMap(({ coverage }) => [...coverage]).toSorted(byKindAndNamespace),
    notes,
    problems: kinds.flatMap((request, index) => problemsOf(request, results[index], connection, discovery)),
  }
}

async function readVersion(client: ApiClient): Promise<{ gitVersion: string | undefined; note?: string }> {
  const reply = await client.get('/version', { maxBytes: 1024 * 1024 })
  if (reply.status === 401) throw unauthorized(statusSentence(reply))
  if (reply.status === 403)
    return { gitVersion: undefined, note: `The server's version is not known: ${statusSentence(reply)}` }
  const body = reply.status === 200 ? parseJson(reply.body) : undefined
  const gitVersion = isObject(body) ? body['gitVersion'] : undefined
  if (typeof gitVersion === 'string') return { gitVersion: gitVersion.slice(0, 100) }
  if (reply.status >= 500 || reply.status === 429) {
    throw new OperationError('CLUSTER_FAILED', `The API server failed at /version: ${statusSentence(reply)}`)
  }
  const seen = reply.status === 200 ? 'another answer' : statusSentence(reply)
  throw new OperationError(
    'CLUSTER_NOT_KUBERNETES',
    `Expected a Kubernetes version at /version, got ${seen}; is this a Kubernetes API server?`,
  )
}

/** Where to look when all namespaces at once are forbidden: those that exist, else the one that the context names. */
async function knownNamespaces(
  client: ApiClient,
  connection: Connection,
  listings: ReadonlyMap<KindRequest, Promise<KindListing>>,
): Promise<KnownNamespaces> {
  const own = connection.namespace
  const asked = [...listings].find(([request]) => isNamespaces(request))
  const listing = asked === undefined ? await listNamespaces(client) : fromKind(await asked[1])
  const names = listing.names.filter((name) => isNamespaceName(name))
  if (own !== undefined && isNamespaceName(own) && !names.includes(own)) names.push(own)
  return { names, complete: listing.complete }
}

async function listNamespaces(client: ApiClient): Promise<KnownNamespaces> {
  const request = { group: '', plural: 'namespaces', kind: 'Namespace', namespaced: false, versions: ['v1'] }
  const { objects, seen } = await listPlace(client, request, 'v1', undefined)
  return { names: objects.map((object) => nameOf(object)), complete: seen === 'complete' }
}

function fromKind({ objects, coverage }: KindListing): KnownNamespaces {
  return { names: objects.map((object) => nameOf(object)), complete: coverage.every(({ seen }) => seen === 'complete') }
}

function problemsOf(
  request: KindRequest,
  listing: KindListing | undefined,
  connection: Connection,
  discovery: Discovery,
): Problem[] {
  const served = discovery.of(request)
  const version = served.state === 'served' ? served.version : (request.versions[0] ?? '')
  const root = request.group === '' ? `api/${version}` : `apis/${request.group}/${version}`
  const file = `${connection.server.href.replace(/\/$/, '')}/${root}/${request.plural}`
  return (listing?.failures ?? []).map((why) => {
    return { code: 'list-failed', at: { file }, message: `Cannot list all ${request.plural}: ${why}`, cause: 'world' }
  })
}

/** RFC 1123 label, as namespaces are named; it becomes part of a path. */
function isNamespaceName(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)
}

function checkNamespaces(namespaces: readonly string[] | undefined): void {
  const wrong = namespaces?.find((name) => !isNamespaceName(name))
  if (wrong === undefined) return
  const message = `${JSON.stringify(wrong.slice(0, 80))} is not the name of a namespace; wanted lower-case letters, digits and dashes`
  throw new OperationError('NAMESPACE_NAME', message)
}

function inOrder(objects: readonly JsonObject[]): JsonObject[] {
  const keyed = objects.map((object) => ({ object, key: sortKey(object) }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ object }) => object)
}

/** Kind, namespace, name, and the group last: two groups may have one kind's name. NUL sorts before all that names hold. */
function sortKey(object: JsonObject): string {
  const metadata = object['metadata']
  const namespace = isObject(metadata) ? metadata['namespace'] : undefined
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return [text(object['kind']), text(namespace), nameOf(object), text(object['apiVersion'])].join('\0')
}

function byKindAndNamespace(a: KindCoverage, b: KindCoverage): number {
  const left = `${a.groupKind}\0${a.namespace ?? ''}`
  const right = `${b.groupKind}\0${b.namespace ?? ''}`
  return left < right ? -1 : left > right ? 1 : 0
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
