import type { NotJudged } from './coverage.ts'
import { isObject } from './json.ts'
import type { Json } from './json.ts'
import { kindOf } from './kinds.ts'
import { formatPath } from './path.ts'
import type { Path, Segment } from './path.ts'
import { groupKindOf } from './resource.ts'
import type { Resource } from './resource.ts'
import { isWorkloadKind } from './workload.ts'
import type { PodTemplateKind } from './workload.ts'

/** The deepest known pod template of a custom resource lies half as deep (data/pod-templates.json). */
const maxDepth = 12

/** Whether the model knows what objects of this kind are; `more`: the kinds that the user names. */
export function isKnownKind(group: string, kind: string, more: readonly PodTemplateKind[] = []): boolean {
  return kindOf(group, kind) !== undefined || isWorkloadKind(groupKindOf(group, kind), more)
}

/** The way to the first map that has `containers`, a list in which a map has an `image`: a pod spec, by its looks. */
export function podSpecIn(value: Json, at: readonly Segment[] = []): Path | undefined {
  if (typeof value !== 'object' || value === null || at.length > maxDepth) return undefined
  if (isObject(value)) {
    const containers = Object.hasOwn(value, 'containers') ? value['containers'] : undefined
    if (Array.isArray(containers) && containers.some((item: Json) => isObject(item) && Object.hasOwn(item, 'image')))
      return at
    for (const key of Object.keys(value)) {
      const found = podSpecIn(value[key] ?? null, [...at, key])
      if (found !== undefined) return found
    }
    return undefined
  }
  for (const [index, item] of value.entries()) {
    const found = podSpecIn(item, [...at, index])
    if (found !== undefined) return found
  }
  return undefined
}

/** An object that no check reads as a workload, though it looks like one. */
export interface UnknownWorkload {
  readonly resource: Resource
  readonly podSpec: Path
  readonly notJudged: NotJudged
}

/** The objects of unknown kinds that hold what looks like a pod spec: nobody may take their silence for a pass. */
export function unknownWorkloads(
  objects: readonly Resource[],
  more: readonly PodTemplateKind[] = [],
): readonly UnknownWorkload[] {
  return objects.flatMap((resource) => {
    const { apiVersion, group, kind, namespace, name, origin, value } = resource
    if (isKnownKind(group, kind, more)) return []
    const podSpec = podSpecIn(value)
    if (podSpec === undefined) return []
    const groupKind = groupKindOf(group, kind)
    const where = podSpec.length === 0 ? 'at its root' : `at ${formatPath(podSpec)}`
    const own = `${kind} ${namespace === '' ? '' : `${namespace}/`}${name === '' ? '(no name)' : name}`
    return [
      {
        resource,
        podSpec,
        notJudged: {
          what: origin === undefined ? own : `${origin.source.file}: ${own}`,
          why: `Looks like a workload (containers ${where}), but ${groupKind} is no kind that is known to hold a pod template; name it in settings.podTemplates of seaworthy.yaml`,
          object: { apiVersion, kind, namespace, name },
        },
      },
    ]
  })
}

/** Of kinds that nobody knows, only the metadata is judged: the sentence that says so; undefined where there are none. */
export function unknownKindsNote(
  objects: readonly Resource[],
  more: readonly PodTemplateKind[] = [],
): string | undefined {
  const counts = new Map<string, number>()
  for (const { group, kind } of objects) {
    if (isKnownKind(group, kind, more)) continue
    const groupKind = groupKindOf(group, kind).slice(0, 200)
    counts.set(groupKind, (counts.get(groupKind) ?? 0) + 1)
  }
  if (counts.size === 0) return undefined
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const objectsText = total === 1 ? '1 object of a kind' : `${total} objects of kinds`
  return `${objectsText} that no check reads beyond metadata: ${countsText(counts)}`
}

const namedAtMost = 5

/** `3 a.b/C, 1 D and 2 more kinds`, in the order of their names. */
export function countsText(counts: ReadonlyMap<string, number>): string {
  const names = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${count} ${name}`)
  const more = names.length - namedAtMost
  return `${names.slice(0, namedAtMost).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
