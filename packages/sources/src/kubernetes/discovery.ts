// What the server serves: kubernetes.io, "The Kubernetes API", Discovery API. Aggregated (apidiscovery.k8s.io/v2, v2beta1)
// in two requests; from servers that do not know it, one request a group and version that is wanted.

import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import { OperationError } from '../operation-error.ts'
import { statusSentence } from './api-status.ts'
import type { ApiClient } from './client.ts'
import type { KindRequest } from './kind-request.ts'
import { parseJson } from './parse-json.ts'

/** What can be said of one kind before it is listed. */
export type Served =
  | { readonly state: 'served'; readonly version: string; readonly namespaced: boolean }
  | { readonly state: 'not-served' }
  /** Served, in versions that the reader does not understand. */
  | { readonly state: 'other-version'; readonly versions: readonly string[] }
  /** Discovery did not answer: only listing tells. */
  | { readonly state: 'unknown'; readonly why: string }

export interface Discovery {
  readonly of: (request: KindRequest) => Served
  readonly notes: readonly string[]
}

interface Resource {
  readonly version: string
  readonly namespaced: boolean
}

/** By `group/plural`; the groups and versions whose resources could not be learnt. */
interface Catalogue {
  readonly resources: Map<string, Resource[]>
  readonly unknown: Map<string, string>
}

const aggregated = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join(',')
const maxGroups = 10_000

/** Throws `CLUSTER_UNAUTHORIZED`, `CLUSTER_NOT_KUBERNETES`, `CLUSTER_FAILED` or what the client throws. */
export async function discover(client: ApiClient, kinds: readonly KindRequest[]): Promise<Discovery> {
  const catalogue: Catalogue = { resources: new Map(), unknown: new Map() }
  const roots = await Promise.all([readRoot(client, '/api'), readRoot(client, '/apis')])
  const wanted = [...new Set(kinds.map(({ group }) => group))]
  for (const [index, root] of roots.entries()) {
    const groups = wanted.filter((group) => (group === '') === (index === 0))
    if (typeof root === 'string') for (const group of groups) catalogue.unknown.set(group, root)
    else if (root['kind'] === 'APIGroupDiscoveryList') addAggregated(catalogue, root)
    else await addPlain(client, catalogue, root, kinds, groups)
  }
  const notes = new Set([...catalogue.unknown.values()].map((why) => `Discovery was not complete: ${why}`))
  return { of: (request) => lookUp(catalogue, request), notes: [...notes] }
}

/** The answer, or why there is none. */
async function readRoot(client: ApiClient, path: string): Promise<JsonObject | string> {
  const reply = await client.get(path, { accept: aggregated })
  if (reply.status === 403) return statusSentence(reply)
  if (reply.status === 401) throw unauthorized(statusSentence(reply))
  if (reply.status >= 500 || reply.status === 429) {
    throw new OperationError('CLUSTER_FAILED', `The API server failed at ${path}: ${statusSentence(reply)}`)
  }
  const root = parseJson(reply.body)
  if (reply.status !== 200 || !isObject(root)) {
    const seen = reply.status === 200 ? 'an answer that is not JSON' : statusSentence(reply)
    throw new OperationError(
      'CLUSTER_NOT_KUBERNETES',
      `Expected the list of API groups at ${path}, got ${seen}; is this a Kubernetes API server?`,
    )
  }
  return root
}

export function unauthorized(why: string): OperationError {
  return new OperationError(
    'CLUSTER_UNAUTHORIZED',
    `The API server refused the credentials: ${why}; log in again or choose another --context`,
  )
}

function addAggregated(catalogue: Catalogue, root: JsonObject): void {
  for (const group of list(root['items'])) {
    const metadata = group['metadata']
    const name = isObject(metadata) && typeof metadata['name'] === 'string' ? metadata['name'] : ''
    for (const version of list(group['versions'])) {
      if (typeof version['version'] !== 'string') continue
      // An aggregated API server that is down: what stands here is old or empty.
      if (version['freshness'] === 'Stale')
        catalogue.unknown.set(`${name}/${version['version']}`, `API ${name}/${version['version']} did not answer`)
      for (const resource of list(version['resources'])) {
        add(catalogue, name, version['version'], resource['resource'], resource['scope'] === 'Namespaced')
      }
    }
  }
}

async function addPlain(
  client: ApiClient,
  catalogue: Catalogue,
  root: JsonObject,
  kinds: readonly KindRequest[],
  groups: readonly string[],
): Promise<void> {
  for (const group of groups) {
    const understood = new Set(kinds.filter((kind) => kind.group === group).flatMap((kind) => kind.versions))
    const served = group === '' ? texts(root['versions']) : versionsOf(root, group)
    for (const version of served) {
      const path = group === '' ? `/api/${version}` : `/apis/${group}/${version}`
      // Only asked where the name is ours or plain: it becomes a path.
      if (!understood.has(version) && !/^v[0-9a-z]{1,30}$/.test(version)) continue
      const reply = await client.get(path)
      const body = reply.status === 200 ? parseJson(reply.body) : undefined
      if (!isObject(body)) {
        catalogue.unknown.set(`${group}/${version}`, statusSentence(reply))
        continue
      }
      for (const resource of list(body['resources'])) {
        add(catalogue, group, version, resource['name'], resource['namespaced'] === true)
      }
    }
  }
}

function versionsOf(root: JsonObject, group: string): string[] {
  const found = list(root['groups']).find((item) => item['name'] === group)
  return list(found?.['versions']).flatMap(({ version }) => (typeof version === 'string' ? [version] : []))
}

function add(
  catalogue: Catalogue,
  group: string,
  version: string,
  plural: Json | undefined,
  namespaced: boolean,
): void {
  if (typeof plural !== 'string') return
  const key = `${group}/${plural}`
  const known = catalogue.resources.get(key)
  if (known === undefined) catalogue.resources.set(key, [{ version, namespaced }])
  else known.push({ version, namespaced })
}

function lookUp(catalogue: Catalogue, request: KindRequest): Served {
  const { group, plural, versions } = request
  const known = catalogue.resources.get(`${group}/${plural}`) ?? []
  for (const version of versions) {
    const resource = known.find((candidate) => candidate.version === version)
    if (resource !== undefined) return { state: 'served', version, namespaced: resource.namespaced }
  }
  const silent = [group, ...versions.map((version) => `${group}/${version}`)].find((key) => catalogue.unknown.has(key))
  if (silent !== undefined) return { state: 'unknown', why: catalogue.unknown.get(silent) ?? '' }
  if (known.length > 0) return { state: 'other-version', versions: known.map(({ version }) => version) }
  return { state: 'not-served' }
}

function list(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).slice(0, maxGroups).filter((item) => isObject(item)) : []
}

function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => typeof item === 'string') : []
}
