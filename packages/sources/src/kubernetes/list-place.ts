// One kind in one namespace, or everywhere: kubernetes.io, "Kubernetes API Concepts", Retrieving large results sets in
// chunks, and Receiving resources as metadata.

import { isObject, typeName } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Seen } from '@seaworthy/engine/model/coverage.ts'
import { OperationError } from '../operation-error.ts'
import { statusSentence } from './api-status.ts'
import type { ApiClient, ApiReply } from './client.ts'
import { apiVersion, isSecret } from './kind-request.ts'
import type { KindRequest } from './kind-request.ts'
import { secretMetadata, trimObject } from './trim-object.ts'
import { parseJson } from './parse-json.ts'

export interface PlaceListing {
  readonly objects: readonly JsonObject[]
  readonly seen: Seen
  /** Present unless complete. */
  readonly why?: string
  /** The status of the answer that ended the listing early; 0 where no answer came. */
  readonly status?: number
}

export const asMetadata = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1'
const defaultPageSize = 500
// A hostile or broken server may answer `continue` for ever.
const maxObjects = 1_000_000
const maxPages = 50_000
const maxContinuations = 10

/** Objects page by page, trimmed as they come. Throws only `ABORTED`. */
export async function listPlace(
  client: ApiClient,
  request: KindRequest,
  version: string,
  namespace: string | undefined,
  pageSize: number = defaultPageSize,
): Promise<PlaceListing> {
  const path = listPath(request, version, namespace)
  const objects: JsonObject[] = []
  let lost: string | undefined
  let limit = pageSize
  let token = ''
  let expiries = 0
  const stop = (why: string, status: number): PlaceListing => {
    return { objects, seen: objects.length === 0 ? 'none' : 'partial', why, status }
  }
  for (let page = 0; page < maxPages && objects.length < maxObjects; page += 1) {
    const reply = await getPage(
      client,
      `${path}?limit=${limit}${token === '' ? '' : `&continue=${encodeURIComponent(token)}`}`,
      request,
    )
    if (reply instanceof OperationError) {
      if (reply.code !== 'RESPONSE_TOO_LARGE' || limit === 1) return stop(reply.message, 0)
      limit = Math.ceil(limit / 10)
      continue
    }
    if (reply.status === 410) {
      expiries += 1
      const next = continueOf(parseJson(reply.body))
      if (expiries === 1) {
        // The snapshot of the first pages is gone: one fresh start gives one consistent list again.
        objects.length = 0
        token = ''
      } else if (next !== '' && expiries <= maxContinuations) {
        lost ??= 'The list took longer than the server keeps a snapshot: objects that changed meanwhile may be missing'
        token = next
      } else return stop(statusSentence(reply), 410)
      continue
    }
    if (reply.status !== 200) return stop(statusSentence(reply), reply.status)
    const read = readPage(reply.body, request, version)
    if (typeof read === 'string') return stop(read, 200)
    for (const object of read.objects) objects.push(object)
    lost ??= read.lost
    if (read.next === '')
      return lost === undefined ? { objects, seen: 'complete' } : { ...stop(lost, 200), seen: 'partial' }
    if (read.next === token) return stop('The server gave the same page twice', 200)
    token = read.next
  }
  return stop(`Stopped after ${objects.length} objects`, 200)
}

function listPath(request: KindRequest, version: string, namespace: string | undefined): string {
  const root = request.group === '' ? `/api/${version}` : `/apis/${request.group}/${version}`
  return namespace === undefined
    ? `${root}/${request.plural}`
    : `${root}/namespaces/${encodeURIComponent(namespace)}/${request.plural}`
}

async function getPage(client: ApiClient, path: string, request: KindRequest): Promise<ApiReply | OperationError> {
  try {
    return await client.get(path, isSecret(request) ? { accept: asMetadata } : {})
  } catch (error) {
    if (error instanceof OperationError && error.code !== 'ABORTED') return error
    throw error
  }
}

interface Page {
  readonly objects: readonly JsonObject[]
  readonly next: string
  readonly lost: string | undefined
}

/** The page, or why it cannot be used. */
function readPage(body: string, request: KindRequest, version: string): Page | string {
  const root = parseJson(body)
  if (!isObject(root) || typeof root['kind'] !== 'string' || !root['kind'].endsWith('List')) {
    return `Expected a list of ${request.plural}, got ${root === undefined ? 'an answer that cannot be read as JSON' : typeName(root)}`
  }
  // Go writes an empty list as null.
  const items = root['items'] ?? []
  if (!Array.isArray(items)) return `Expected a list as items of ${request.plural}, got ${typeName(items)}`
  const objects: JsonObject[] = []
  let lost: string | undefined
  if (items.length > maxObjects)
    return `Expected at most ${maxObjects} ${request.plural} in an answer, got ${items.length}`
  for (const item of items as readonly Json[]) {
    if (!isObject(item)) {
      lost = `Expected a map as an item of ${request.plural}, got ${typeName(item)}`
      continue
    }
    const kept = isSecret(request)
      ? secretMetadata(item)
      : trimObject(item, apiVersion(request.group, version), request.kind)
    if (kept === undefined) lost = `An object among the ${request.plural} is nested too deeply or has no metadata`
    else objects.push(kept)
  }
  return { objects, next: continueOf(root), lost }
}

function continueOf(root: unknown): string {
  const metadata = isObject(root) ? root['metadata'] : undefined
  const token = isObject(metadata) ? metadata['continue'] : undefined
  return typeof token === 'string' ? token : ''
}
