import { resource } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Kind } from '@seaworthy/engine/model/kinds/meta.ts'
import { groupKindOf } from '@seaworthy/engine/model/resource.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'
import { notServed } from '@seaworthy/sources/kubernetes/list-kind.ts'
import type { Snapshot } from '@seaworthy/sources/snapshot/snapshot.ts'
import { inOrder, noCoverage } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { noSourceLines } from './source-lines.ts'

/** The kinds of the model as the cluster reader is asked for them. */
export function requestsOf(kinds: readonly Kind<unknown>[]) {
  return kinds.map(({ group, plural, kind, namespaced, versions }) => ({ group, plural, kind, namespaced, versions }))
}

/**
 * What a cluster or a snapshot of it showed of the kinds that the chosen checks need: a snapshot holds more, and both must
 * give the same assessment.
 */
export function gatheredFrom(snapshot: Snapshot, kinds: readonly Kind<unknown>[]): Gathered {
  const needed = new Set(
    kinds.flatMap(({ group, oldGroups = [], kind }) => [group, ...oldGroups].map((one) => groupKindOf(one, kind))),
  )
  const resources = snapshot.objects
    .flatMap(resourceOf)
    .filter(({ group, kind }) => needed.has(groupKindOf(group, kind)))
  const coverage = snapshot.coverage.filter(({ groupKind }) => needed.has(groupKind))
  const absent = coverage.filter(({ why }) => why === notServed).map(({ groupKind }) => groupKind)
  return {
    resources,
    coverage: {
      ...noCoverage,
      world: 'listed',
      kinds: coverage,
      documents: resources.length,
      notes: [
        ...snapshot.notes,
        ...(absent.length > 0 ? [`${notServed}: ${[...new Set(absent)].toSorted().join(', ')}`] : []),
      ],
      problems: inOrder(snapshot.problems),
    },
    trace: () => undefined,
    lines: noSourceLines,
  }
}

function resourceOf(value: JsonObject): readonly Resource[] {
  const { apiVersion, kind } = value
  return typeof apiVersion === 'string' && typeof kind === 'string' ? [resource(apiVersion, kind, value)] : []
}
