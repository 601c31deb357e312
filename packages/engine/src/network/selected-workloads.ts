// The workloads that a label selector selects in a namespace, by an index over labels: what a selector asks for first
// decides whom it is compared with.

import { kindOf } from '../model/kinds.ts'
import type { KubeObject } from '../model/object.ts'
import { isEmptySelector, selects } from '../model/selector.ts'
import type { LabelSelector } from '../model/selector.ts'
import type { Workload } from '../model/workload.ts'
import type { NamespaceView, World } from '../model/world.ts'
import { namespaceLabels } from './other-policies.ts'

const indexes = new WeakMap<World, Map<string, ReadonlyMap<string, readonly Workload[]>>>()

/** Whether some pod template of the namespace has labels that the selector selects. */
export function selectsSomeWorkload(world: World, namespace: string, selector: LabelSelector): boolean {
  const all = world.workloadsIn(namespace)
  if (isEmptySelector(selector)) return all.length > 0
  const [label] = Object.entries(selector.matchLabels ?? {})
  const candidates = label === undefined ? all : (byLabel(world, namespace).get(`${label[0]}=${label[1]}`) ?? [])
  return candidates.some(({ labels }) => selects(selector, labels) === true)
}

/**
 * Whether some workload has the labels, or some custom resource of the namespace, whose pods an operator makes and labels
 * as it likes: mostly with the labels of the resource itself.
 */
export function selectsSomething(world: World, namespace: string, selector: LabelSelector): boolean {
  if (selectsSomeWorkload(world, namespace, selector)) return true
  return customResourcesIn(world, namespace).some((object) => selects(selector, object.labels) === true)
}

const customResources = new WeakMap<World, ReadonlyMap<string, readonly KubeObject[]>>()

function customResourcesIn(world: World, namespace: string): readonly KubeObject[] {
  let byNamespace = customResources.get(world)
  if (byNamespace === undefined) {
    const index = new Map<string, KubeObject[]>()
    for (const object of world.all) {
      const { group, kind } = object.resource
      if (!group.includes('.') || object.meta.labels === undefined || kindOf(group, kind) !== undefined) continue
      const list = index.get(object.namespace)
      if (list === undefined) index.set(object.namespace, [object])
      else list.push(object)
    }
    byNamespace = index
    customResources.set(world, index)
  }
  return byNamespace.get(namespace) ?? []
}

const matching = new WeakMap<World, Map<string, readonly NamespaceView[]>>()

/** The namespaces that a selector selects, of those that the target holds or names. */
export function namespacesSelectedBy(world: World, selector: LabelSelector): readonly NamespaceView[] {
  let bySelector = matching.get(world)
  if (bySelector === undefined) matching.set(world, (bySelector = new Map()))
  const key = JSON.stringify([Object.entries(selector.matchLabels ?? {}), selector.matchExpressions])
  let found = bySelector.get(key)
  if (found === undefined) {
    found = world.namespaces.filter(({ name }) => selects(selector, namespaceLabels(world, name)) === true)
    bySelector.set(key, found)
  }
  return found
}

/** The workloads that a plain map of labels selects: a Service's selector, which selects nothing where it is empty. */
export function workloadsSelectedBy(
  world: World,
  namespace: string,
  labels: Readonly<Record<string, string>> | undefined,
): readonly Workload[] {
  const [first] = Object.entries(labels ?? {})
  if (first === undefined || labels === undefined) return []
  const candidates = byLabel(world, namespace).get(`${first[0]}=${first[1]}`) ?? []
  return candidates.filter((workload) => selects({ matchLabels: labels }, workload.labels) === true)
}

function byLabel(world: World, namespace: string): ReadonlyMap<string, readonly Workload[]> {
  let byNamespace = indexes.get(world)
  if (byNamespace === undefined) indexes.set(world, (byNamespace = new Map()))
  let index = byNamespace.get(namespace)
  if (index === undefined) byNamespace.set(namespace, (index = buildIndex(world.workloadsIn(namespace))))
  return index
}

function buildIndex(workloads: readonly Workload[]): ReadonlyMap<string, readonly Workload[]> {
  const index = new Map<string, Workload[]>()
  for (const workload of workloads) {
    for (const [key, value] of Object.entries(workload.labels)) {
      const label = `${key}=${value}`
      const list = index.get(label)
      if (list === undefined) index.set(label, [workload])
      else list.push(workload)
    }
  }
  return index
}
