import { resource } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Kind } from '@seaworthy/engine/model/kinds/meta.ts'
import type { Resource } from '@seaworthy/engine/model/resource.ts'
import type { Snapshot } from '@seaworthy/sources/snapshot/snapshot.ts'
import { inOrder, noCoverage } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { noSourceLines } from './source-lines.ts'

/** The kinds of the model as the cluster reader is asked for them. */
export function requestsOf(kinds: readonly Kind<unknown>[]) {
  return kinds.map(({ group, plural, kind, namespaced, versions }) => ({ group, plural, kind, namespaced, versions }))
}

/** What a cluster or a snapshot of it showed: both go through here, so that both give the same assessment. */
export function gatheredFrom(snapshot: Snapshot): Gathered {
  const resources = snapshot.objects.flatMap(resourceOf)
  return {
    resources,
    coverage: {
      ...noCoverage,
      world: 'listed',
      kinds: snapshot.coverage,
      documents: snapshot.objects.length,
      notes: snapshot.notes,
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
