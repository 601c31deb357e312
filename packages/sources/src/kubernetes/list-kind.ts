// One kind, as far as this user may see it, and the coverage that says how far that was.

import type { KindCoverage, Seen } from '@seaworthy/engine/model/coverage.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { ApiClient } from './client.ts'
import type { Served } from './discovery.ts'
import { groupKind, isSecret } from './kind-request.ts'
import type { KindRequest, SecretsMode } from './kind-request.ts'
import { listPlace } from './list-place.ts'
import type { PlaceListing } from './list-place.ts'

export interface KnownNamespaces {
  readonly names: readonly string[]
  /** False where the namespaces themselves could not be listed. */
  readonly complete: boolean
}

export interface Scope {
  /** Only these namespaces were asked for. */
  readonly only: readonly string[] | undefined
  /** Where to look when a list of all namespaces is forbidden. */
  known(): Promise<KnownNamespaces>
  readonly secrets: SecretsMode
  readonly pageSize?: number
}

export interface KindListing {
  readonly objects: readonly JsonObject[]
  readonly coverage: readonly KindCoverage[]
  /** Why lists failed, other than by being forbidden: each is a failure of the world. */
  readonly failures: readonly string[]
}

/** Throws only `ABORTED`. */
export async function listKind(
  client: ApiClient,
  request: KindRequest,
  served: Served,
  scope: Scope,
): Promise<KindListing> {
  const name = groupKind(request)
  if (isSecret(request) && scope.secrets === 'none') {
    return nothing(name, 'none', 'Secrets are not listed unless asked for (--secrets metadata)')
  }
  if (served.state === 'not-served') {
    return { objects: [], coverage: [{ groupKind: name, seen: 'complete', why: notServed }], failures: [] }
  }
  if (served.state === 'other-version') {
    const wanted = request.versions.join(', ')
    return nothing(
      name,
      'none',
      `The server has it in ${served.versions.slice(0, 10).join(', ')} only; wanted ${wanted}`,
    )
  }
  const read = reader(client, request, served, scope.pageSize)
  const namespaced = served.state === 'served' ? served.namespaced : request.namespaced
  if (isNamespaces(request) && scope.only !== undefined) return onlyNamed(await read(undefined), name, scope.only)
  if (namespaced && scope.only !== undefined) {
    const places = await readAll(read, scope.only)
    return { ...join(places), coverage: places.map(([namespace, listing]) => entry(name, listing, namespace)) }
  }
  const everywhere = await read(undefined)
  if (everywhere.status !== 403 || !namespaced) {
    return { objects: everywhere.objects, coverage: [entry(name, everywhere)], failures: failuresOf([everywhere]) }
  }
  const known = await scope.known()
  return fallBack(name, everywhere, await readAll(read, known.names), known)
}

type Read = (namespace: string | undefined) => Promise<PlaceListing>

function reader(client: ApiClient, request: KindRequest, served: Served, pageSize: number | undefined): Read {
  if (served.state === 'served') return (namespace) => listPlace(client, request, served.version, namespace, pageSize)
  const why = served.state === 'unknown' ? served.why : ''
  return async (namespace) => {
    for (const version of request.versions) {
      const listing = await listPlace(client, request, version, namespace, pageSize)
      if (listing.status !== 404) return listing
    }
    // Not there, or not answering: without discovery these look the same, so it does not count as empty.
    return {
      objects: [],
      seen: 'none',
      why: `Not found, and discovery did not say whether it exists: ${why}`,
      status: 404,
    }
  }
}

function readAll(read: Read, namespaces: readonly string[]): Promise<[string, PlaceListing][]> {
  const sorted = [...new Set(namespaces)].toSorted()
  // The client bounds how many of these run at the same time.
  return Promise.all(
    sorted.map(async (namespace): Promise<[string, PlaceListing]> => [namespace, await read(namespace)]),
  )
}

function fallBack(
  name: string,
  everywhere: PlaceListing,
  places: readonly [string, PlaceListing][],
  known: KnownNamespaces,
): KindListing {
  const read = places.filter(([, listing]) => listing.seen !== 'none')
  if (read.length === 0) return { ...join(places), coverage: [entry(name, everywhere)] }
  if (known.complete && places.every(([, listing]) => listing.seen === 'complete')) {
    return { ...join(places), coverage: [{ groupKind: name, seen: 'complete' }] }
  }
  const why = `${everywhere.why ?? 'Forbidden'}; read in ${read.length} of ${places.length} known namespaces`
  const coverage: KindCoverage[] = [{ groupKind: name, seen: 'partial', why }]
  for (const [namespace, listing] of places) coverage.push(entry(name, listing, namespace))
  return { ...join(places), coverage }
}

/** Namespaces themselves, when only some were asked for. */
function onlyNamed(everywhere: PlaceListing, name: string, only: readonly string[]): KindListing {
  const wanted = new Set(only)
  const objects = everywhere.objects.filter((object) => wanted.has(nameOf(object)))
  const coverage: KindCoverage[] = [
    everywhere.seen === 'complete'
      ? {
          groupKind: name,
          seen: 'partial',
          why: `Only the namespaces asked for are judged: ${[...wanted].toSorted().slice(0, 20).join(', ')}`,
        }
      : entry(name, everywhere),
  ]
  for (const namespace of [...wanted].toSorted()) coverage.push(entry(name, everywhere, namespace))
  return { objects, coverage, failures: failuresOf([everywhere]) }
}

/** The `why` of a kind that is completely seen because the server has none of it. */
export const notServed = 'Not served by this cluster, so there are none'

export function isNamespaces(request: { group: string; plural: string }): boolean {
  return request.group === '' && request.plural === 'namespaces'
}

export function nameOf(object: JsonObject): string {
  const metadata = object['metadata']
  const name = isObject(metadata) ? metadata['name'] : undefined
  return typeof name === 'string' ? name : ''
}

function entry(name: string, listing: PlaceListing, namespace?: string): KindCoverage {
  return {
    groupKind: name,
    ...(namespace === undefined ? {} : { namespace }),
    seen: listing.seen,
    ...(listing.why === undefined ? {} : { why: listing.why }),
  }
}

function join(places: readonly [string, PlaceListing][]): { objects: JsonObject[]; failures: string[] } {
  const listings = places.map(([, listing]) => listing)
  return { objects: listings.flatMap(({ objects }) => [...objects]), failures: failuresOf(listings) }
}

function failuresOf(listings: readonly PlaceListing[]): string[] {
  // Forbidden and not found are answers, which the coverage tells; the rest is a server in trouble.
  const failed = listings.filter(({ seen, status }) => seen !== 'complete' && status !== 403 && status !== 404)
  return [...new Set(failed.map(({ why }) => why ?? 'It failed'))]
}

function nothing(name: string, seen: Seen, why: string): KindListing {
  return { objects: [], coverage: [{ groupKind: name, seen, why }], failures: [] }
}
