import { kindOf, kinds } from './kinds.ts'
import { customResourceDefinition, namespaceKind } from './kinds/cluster.ts'
import type { Kind } from './kinds/meta.ts'
import type { Seen } from './coverage.ts'
import { kubeObject } from './object.ts'
import type { KubeObject } from './object.ts'
import { groupKindOf } from './resource.ts'
import { collapseOwned } from './owners.ts'
import { isWorkloadKind, workloadsOf } from './workload.ts'
import type { Workload } from './workload.ts'
import type { Evidence, NamespaceView, World } from './world.ts'
import { parseKubernetesVersion } from './kubernetes-version.ts'

/** Indexes the evidence. Linear in the number of objects. */
export function buildWorld(evidence: Evidence): World {
  const { podTemplates } = evidence.settings
  const index = indexObjects(evidence)
  const workloadObjects = index.all.filter((object) => isWorkloadKind(object.groupKind, podTemplates))
  const topmost = collapseOwned(workloadObjects)
  const workloads = topmost.flatMap((object) => workloadsOf(object, podTemplates))
  const namespaces = indexNamespaces(index, workloads)
  const seen = seenIn(evidence, namespaces)
  return {
    evidence,
    settings: evidence.settings,
    version: parseKubernetesVersion(evidence.target.kubernetesVersion),
    workloads,
    all: index.all,
    judged: topmost.length === workloadObjects.length ? index.all : without(index.all, workloadObjects, topmost),
    namespaces: [...namespaces.values()],
    namespace: (name) => namespaces.get(name),
    workloadsIn: (name) => namespaces.get(name)?.workloads ?? [],
    objects: <T>(kind: Kind<T>, namespace?: string) => {
      const own = index.of(kind)
      return (namespace === undefined ? own.all : (own.byNamespace.get(namespace) ?? [])) as readonly KubeObject<T>[]
    },
    get: <T>(kind: Kind<T>, namespace: string, name: string) =>
      index.of(kind).byName.get(nameKey(kind.namespaced ? namespace : '', name)) as KubeObject<T> | undefined,
    seen: (kind, namespace) => seen(kind, namespace).seen,
    whyNotSeen: (kind, namespace) => seen(kind, namespace).why,
  }
}

function without(
  all: readonly KubeObject[],
  some: readonly KubeObject[],
  kept: readonly KubeObject[],
): readonly KubeObject[] {
  const left = new Set(some).difference(new Set(kept))
  return all.filter((object) => !left.has(object))
}

interface ObjectIndex {
  readonly all: readonly KubeObject[]
  /** Asked by every check of every unit: a kind is looked up by itself, not by a text made of its names. */
  of(kind: Kind<unknown>): KindIndex
}

interface KindIndex {
  readonly all: KubeObject[]
  readonly byNamespace: Map<string, KubeObject[]>
  readonly byName: Map<string, KubeObject>
}

function nameKey(namespace: string, name: string): string {
  return `${namespace}\n${name}`
}

function indexObjects(evidence: Evidence): ObjectIndex {
  const clusterScoped = clusterScopedCustomKinds(evidence)
  const all: KubeObject[] = []
  const byGroupKind = new Map<string, KindIndex>()
  for (const resource of evidence.objects) {
    const kind = kindOf(resource.group, resource.kind)
    const custom = kind === undefined && !clusterScoped.has(groupKindOf(resource.group, resource.kind))
    const fallback = evidence.settings.defaultNamespace
    const made = kubeObject(resource, kind, fallback)
    const namespaced = custom && isWorkloadKind(made.groupKind, evidence.settings.podTemplates) && made.namespace === ''
    const object = namespaced ? { ...made, namespace: fallback } : made
    all.push(object)
    const own = byGroupKind.get(object.groupKind) ?? newKindIndex()
    byGroupKind.set(object.groupKind, own)
    own.all.push(object)
    push(own.byNamespace, object.namespace, object)
    const name = nameKey(object.namespace, object.name)
    if (!own.byName.has(name)) own.byName.set(name, object)
  }
  const byKind = new Map<Kind<unknown>, KindIndex>()
  return {
    all,
    of(kind) {
      const known = byKind.get(kind)
      if (known !== undefined) return known
      const own = byGroupKind.get(groupKindOf(kind.group, kind.kind)) ?? newKindIndex()
      byKind.set(kind, own)
      return own
    },
  }
}

function newKindIndex(): KindIndex {
  return { all: [], byNamespace: new Map(), byName: new Map() }
}

function clusterScopedCustomKinds(evidence: Evidence): ReadonlySet<string> {
  const found = new Set<string>()
  for (const resource of evidence.objects) {
    if (resource.kind !== 'CustomResourceDefinition') continue
    const { spec } = kubeObject(resource, customResourceDefinition, '').value
    if (spec?.scope === 'Cluster' && spec.names?.kind !== undefined)
      found.add(groupKindOf(spec.group ?? '', spec.names.kind))
  }
  return found
}

function push<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}

function indexNamespaces(index: ObjectIndex, workloads: readonly Workload[]): ReadonlyMap<string, NamespaceView> {
  const byNamespace = new Map<string, Workload[]>()
  for (const object of index.all) {
    if (object.namespace !== '' && !byNamespace.has(object.namespace)) byNamespace.set(object.namespace, [])
  }
  for (const workload of workloads) push(byNamespace, workload.namespace, workload)
  const namespaceObjects = index.of(namespaceKind)
  for (const { name } of namespaceObjects.all) if (name !== '' && !byNamespace.has(name)) byNamespace.set(name, [])
  const views = new Map<string, NamespaceView>()
  for (const [name, own] of byNamespace) {
    const object = namespaceObjects.byName.get(nameKey('', name))
    views.set(name, { name, object, labels: object?.labels ?? {}, workloads: own })
  }
  return views
}

function listedKey(groupKind: string, namespace: string | undefined): string {
  return namespace === undefined ? groupKind : `${groupKind}\n${namespace}`
}

type Answer = { readonly seen: Seen; readonly why: string }
const complete: Answer = { seen: 'complete', why: '' }

/**
 * Files are a closed world for what their own namespaces hold, and for RBAC, which is written beside them; what belongs
 * to the cluster (nodes, storage classes, webhooks, …) stays open: its absence from files says nothing.
 */
function seenIn(
  evidence: Evidence,
  namespaces: ReadonlyMap<string, NamespaceView>,
): (kind: Kind<unknown>, namespace?: string) => Answer {
  const { coverage } = evidence
  const listed = new Map<string, Answer>()
  for (const { groupKind, namespace, seen, why } of coverage.kinds) {
    listed.set(listedKey(groupKind, namespace), { seen, why: why ?? `${groupKind} was not listed in full` })
  }
  const answer = (kind: Kind<unknown>, namespace: string | undefined): Answer => {
    const groupKind = groupKindOf(kind.group, kind.kind)
    const own = listed.get(listedKey(groupKind, namespace)) ?? listed.get(groupKind) ?? listed.get('*')
    if (own !== undefined) return own
    if (coverage.world === 'listed') return { seen: 'none', why: `${kind.plural} were not listed` }
    if (coverage.world === 'open') return { seen: 'partial', why: 'The target is judged as an open world (--open)' }
    if (!kind.namespaced) {
      if (kind.group === 'rbac.authorization.k8s.io') return complete
      return { seen: 'partial', why: `Files do not say which ${kind.plural} the cluster has` }
    }
    if (namespace !== undefined && !namespaces.has(namespace)) {
      return { seen: 'partial', why: `The target holds nothing of namespace ${namespace}` }
    }
    return complete
  }
  const answers = new Map<Kind<unknown>, Map<string | undefined, Answer>>()
  return (kind, namespace) => {
    const own = answers.get(kind) ?? new Map<string | undefined, Answer>()
    answers.set(kind, own)
    const known = own.get(namespace) ?? answer(kind, namespace)
    own.set(namespace, known)
    return known
  }
}

/** The kinds that a live target lists, by the `kind:` entries and units of checks: see `checks/plan.ts`. */
export function typedKinds(): readonly Kind<unknown>[] {
  return kinds
}
