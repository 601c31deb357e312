import { kinds } from '../model/kinds.ts'
import type { Check } from '../model/check.ts'
import type { Kind } from '../model/kinds/meta.ts'
import { groupKindOf } from '../model/resource.ts'
import type { Path, Segment } from '../model/path.ts'
import type { Fault } from '../model/schema.ts'
import type { Container, Workload } from '../model/workload.ts'

/** The `reads` of a check, parsed once. `*` stands for any index or key. */
export interface Reads {
  readonly container: readonly Path[]
  readonly pod: readonly Path[]
  readonly template: readonly Path[]
  readonly object: readonly Path[]
  readonly namespace: readonly Path[]
  readonly kinds: readonly Kind<unknown>[]
  /** Kinds without which the verdict is the same. */
  readonly weighs: readonly Kind<unknown>[]
  readonly clusterVersion: boolean
}

const byGroupKind = new Map(kinds.map((kind) => [groupKindOf(kind.group, kind.kind), kind]))
const roots = ['container', 'pod', 'template', 'object', 'namespace'] as const

const parsed = new WeakMap<Pick<Check, 'id' | 'reads'>, Reads>()

/** Throws on an entry that is not of the grammar in `Check`: a mistake of ours, found by the first test that runs. */
export function parseReads(check: Pick<Check, 'id' | 'reads'>): Reads {
  const known = parsed.get(check) ?? readsOf(check)
  parsed.set(check, known)
  return known
}

function readsOf(check: Pick<Check, 'id' | 'reads'>): Reads {
  const fields: Record<(typeof roots)[number], Path[]> = {
    container: [],
    pod: [],
    template: [],
    object: [],
    namespace: [],
  }
  const kindsRead: Kind<unknown>[] = []
  const weighs: Kind<unknown>[] = []
  let clusterVersion = false
  for (const entry of check.reads) {
    if (entry === 'weighs:cluster.version') continue
    if (entry.startsWith('kind:') || entry.startsWith('weighs:')) {
      const kind = byGroupKind.get(entry.slice(entry.indexOf(':') + 1))
      if (kind === undefined) throw new Error(`Check ${check.id} reads ${entry}, which is no kind of the model`)
      if (entry.startsWith('kind:')) kindsRead.push(kind)
      else weighs.push(kind)
      continue
    }
    if (entry === 'cluster.version') {
      clusterVersion = true
      continue
    }
    const root = roots.find((name) => entry === name || entry.startsWith(`${name}.`))
    if (root === undefined)
      throw new Error(`Check ${check.id} reads ${entry}, which begins with none of ${roots.join(', ')}`)
    fields[root].push(splitField(entry.slice(root.length + 1)))
  }
  return { ...fields, kinds: kindsRead, weighs, clusterVersion }
}

/** `volumes[].hostPath` -> volumes, *, hostPath; `metadata.annotations["a.b/c"]` stays whole. */
function splitField(text: string): Path {
  if (!text.includes('["')) return text === '' ? [] : text.replaceAll('[]', '.*').split('.')
  const path: Segment[] = []
  const step = /\["([^"\]]*)"\]|(\[\])|([^.[\]]+)/g
  for (const [, quoted, any, plain] of text.matchAll(step)) path.push(any === undefined ? (quoted ?? plain ?? '') : '*')
  return path
}

/** The first fault of the workload that this check would have read for this container. */
export function containerFault(reads: Reads, container: Container): Fault | undefined {
  const { workload } = container
  const at = container.at()
  return workload.faults.find(
    ({ path }) => reads.container.some((field) => touches(path, at, field)) || touchesWorkload(reads, workload, path),
  )
}

/** The first fault that this check would have read for this workload. */
export function workloadFault(reads: Reads, workload: Workload): Fault | undefined {
  return workload.faults.find(
    ({ path }) =>
      touchesWorkload(reads, workload, path) ||
      (reads.container.length > 0 &&
        containerLists.some((list) => reads.container.some((field) => touches(path, workload.at(list, '*'), field)))),
  )
}

/** A fault at or above a list of containers: its containers are not units of their own, so the workload answers for them. */
export function containerListFault(workload: Workload): Fault | undefined {
  return workload.faults.find(({ path }) =>
    containerLists.some((list) => touches(path, workload.at(list), []) && path.length <= workload.at(list, 0).length),
  )
}

const containerLists = ['containers', 'initContainers', 'ephemeralContainers'] as const

function touchesWorkload(reads: Reads, workload: Workload, path: Path): boolean {
  return (
    reads.pod.some((field) => touches(path, workload.at(), field)) ||
    reads.template.some((field) => touches(path, workload.templatePath, field)) ||
    reads.object.some((field) => touches(path, [], field))
  )
}

export function objectFault(fields: readonly Path[], faults: readonly Fault[]): Fault | undefined {
  return faults.find(({ path }) => fields.some((field) => touches(path, [], field)))
}

/** Whether a fault's path lies on, above or below the field that is read. */
function touches(fault: Path, root: Path, field: Path): boolean {
  const length = Math.min(fault.length, root.length + field.length)
  for (let index = 0; index < length; index += 1) {
    const wanted = index < root.length ? root[index] : field[index - root.length]
    if (wanted !== '*' && wanted !== fault[index]) return false
  }
  return true
}
