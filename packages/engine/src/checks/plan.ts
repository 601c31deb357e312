import type { Check } from '../model/check.ts'
import { kinds } from '../model/kinds.ts'
import { customResourceDefinition } from '../model/kinds/cluster.ts'
import type { Kind } from '../model/kinds/meta.ts'
import type { Path } from '../model/path.ts'
import { groupKindOf } from '../model/resource.ts'
import type { Schema } from '../model/schema.ts'
import { isWorkloadKind } from '../model/workload.ts'
import type { PodTemplateKind } from '../model/workload.ts'
import { parseReads } from './reads.ts'

/** What is parsed of objects of a kind: `full`, only these subtrees, or `index` (kind and name). */
export type Parsing = 'full' | 'index' | readonly Path[]

/** The kinds that these checks judge or read: what a live cluster is asked for. */
export function kindsNeeded(checks: readonly Check[]): readonly Kind<unknown>[] {
  return kindsRead(checks).filter(({ fileOnly }) => fileOnly !== true)
}

function kindsRead(checks: readonly Check[]): readonly Kind<unknown>[] {
  const needed = new Set<string>(kinds.filter(({ group, kind }) => isWorkloadKind(groupKindOf(group, kind))).map(key))
  for (const check of checks) {
    const reads = parseReads(check)
    for (const kind of [...reads.kinds, ...reads.weighs]) needed.add(key(kind))
    if (check.judges === 'object' && check.kinds !== 'any') for (const kind of check.kinds) needed.add(key(kind))
    if (check.judges === 'namespace') needed.add('Namespace')
  }
  return kinds.filter((kind) => needed.has(key(kind)))
}

function key({ group, kind }: Kind<unknown>): string {
  return groupKindOf(group, kind)
}

/**
 * Decides, from what the checks read, how much of a document is parsed. Most of the bytes of real targets are schemas of
 * CustomResourceDefinitions, of which only a few fields are named: they are skipped over (measured in bench/).
 */
export function parsePlan(
  checks: readonly Check[],
  podTemplates: readonly PodTemplateKind[] = [],
): (groupKind: string) => Parsing {
  const plan = new Map<string, Parsing>()
  const judgesAny = checks.some((check) => check.judges === 'object' && check.kinds === 'any')
  const needed = new Set(kindsRead(checks).map(key))
  for (const kind of kinds) {
    const parsing: Parsing = needed.has(key(kind)) ? 'full' : judgesAny ? metadataOnly : 'index'
    for (const group of [kind.group, ...(kind.oldGroups ?? [])]) plan.set(groupKindOf(group, kind.kind), parsing)
  }
  const crd = key(customResourceDefinition)
  // The scope of custom resources decides the namespace of their objects, so CRDs are always read that far.
  plan.set(crd, schemaPaths(customResourceDefinition.schema))
  return (groupKind) => {
    if (isWorkloadKind(groupKind, podTemplates)) return 'full'
    return plan.get(groupKind) ?? (judgesAny ? metadataOnly : 'index')
  }
}

const metadataOnly: readonly Path[] = [['metadata']]

/** The subtrees that a schema names. */
function schemaPaths(schema: Schema<unknown>, at: Path = []): readonly Path[] {
  if (schema.type !== 'object' || at.length >= 2) return [at]
  return Object.entries(schema.fields ?? {}).flatMap(([name, field]) =>
    name === 'metadata' ? [[...at, name]] : schemaPaths(field, [...at, name]),
  )
}
