// Which NetworkPolicies select a pod, and which of its directions they isolate.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "The two sorts of pod isolation".

import type { ValueOf } from '../model/kinds/meta.ts'
import { networkPolicy } from '../model/kinds/network.ts'
import type { KubeObject } from '../model/object.ts'
import { isEmptySelector, selects } from '../model/selector.ts'
import type { LabelSelector, Labels } from '../model/selector.ts'
import type { Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'

export type NetworkPolicy = KubeObject<ValueOf<typeof networkPolicy>>

export interface Isolation {
  readonly ingress: boolean
  readonly egress: boolean
  /** How many policies select the pods. */
  readonly count: number
  /** Those of them that select by labels: all others are for every pod of the namespace. */
  readonly byLabels: readonly NetworkPolicy[]
  /** A policy that cannot be read, so that it may select the pods. */
  readonly unreadable: NetworkPolicy | undefined
}

/**
 * The directions that a policy isolates. Without `policyTypes`: Ingress always, Egress where it has egress rules.
 * Source: kubernetes/kubernetes pkg/apis/networking/v1/defaults.go.
 */
export function directionsOf(policy: NetworkPolicy): { readonly ingress: boolean; readonly egress: boolean } {
  const { policyTypes = [], egress = [] } = policy.value.spec ?? {}
  if (policyTypes.length === 0) return { ingress: true, egress: egress.length > 0 }
  return { ingress: policyTypes.includes('Ingress'), egress: policyTypes.includes('Egress') }
}

/** A selector that a policy leaves out is an empty one: it selects every pod of its namespace. */
export function podSelectorOf(policy: NetworkPolicy): LabelSelector {
  return policy.value.spec?.podSelector ?? {}
}

/** Policies of one selector, so that many of the same cost as much as one. */
interface Group {
  readonly selector: LabelSelector
  readonly policies: NetworkPolicy[]
  ingress: boolean
  egress: boolean
}

interface NamespaceIndex {
  readonly onAll: Group
  /** By the label that the fewest selectors ask for, so that a pod is compared with few. */
  readonly byLabel: ReadonlyMap<string, readonly Group[]>
  readonly byExpression: readonly Group[]
  readonly unreadable: NetworkPolicy | undefined
}

const indexes = new WeakMap<World, Map<string, NamespaceIndex>>()
const answers = new WeakMap<World, WeakMap<Workload, Isolation>>()

/** What NetworkPolicies do to the pods of a workload. Policies of other makes: `other-policies.ts`. */
export function isolationOf(world: World, workload: Workload): Isolation {
  let known = answers.get(world)
  if (known === undefined) answers.set(world, (known = new WeakMap()))
  let answer = known.get(workload)
  if (answer === undefined) known.set(workload, (answer = isolate(indexOf(world, workload.namespace), workload.labels)))
  return answer
}

function isolate(index: NamespaceIndex, labels: Labels): Isolation {
  let { ingress, egress } = index.onAll
  const byLabels: NetworkPolicy[] = []
  const add = (group: Group): void => {
    if (selects(group.selector, labels) !== true) return
    ingress ||= group.ingress
    egress ||= group.egress
    for (const policy of group.policies) byLabels.push(policy)
  }
  for (const [key, value] of Object.entries(labels)) index.byLabel.get(`${key}=${value}`)?.forEach(add)
  index.byExpression.forEach(add)
  return {
    ingress,
    egress,
    count: index.onAll.policies.length + byLabels.length,
    byLabels,
    unreadable: index.unreadable,
  }
}

function indexOf(world: World, namespace: string): NamespaceIndex {
  let byNamespace = indexes.get(world)
  if (byNamespace === undefined) indexes.set(world, (byNamespace = new Map()))
  let index = byNamespace.get(namespace)
  if (index === undefined) byNamespace.set(namespace, (index = buildIndex(world.objects(networkPolicy, namespace))))
  return index
}

function buildIndex(policies: readonly NetworkPolicy[]): NamespaceIndex {
  const onAll: Group = { selector: {}, policies: [], ingress: false, egress: false }
  const groups = new Map<string, Group>()
  const uses = new Map<string, number>()
  let unreadable: NetworkPolicy | undefined
  for (const policy of policies) {
    if (isUnreadable(policy)) {
      unreadable ??= policy
      continue
    }
    const selector = podSelectorOf(policy)
    const key = JSON.stringify([Object.entries(selector.matchLabels ?? {}), selector.matchExpressions])
    let group = isEmptySelector(selector) ? onAll : groups.get(key)
    if (group === undefined) {
      groups.set(key, (group = { selector, policies: [], ingress: false, egress: false }))
      for (const label of labelsOf(group)) uses.set(label, (uses.get(label) ?? 0) + 1)
    }
    const directions = directionsOf(policy)
    group.policies.push(policy)
    group.ingress ||= directions.ingress
    group.egress ||= directions.egress
  }
  const byLabel = new Map<string, Group[]>()
  const byExpression: Group[] = []
  for (const group of groups.values()) {
    const label = labelsOf(group).reduce<string | undefined>((rarest, one) => {
      return rarest === undefined || (uses.get(one) ?? 0) < (uses.get(rarest) ?? 0) ? one : rarest
    }, undefined)
    if (label === undefined) byExpression.push(group)
    else pushTo(byLabel, label, group)
  }
  return { onAll, byLabel, byExpression, unreadable }
}

function labelsOf({ selector }: Group): readonly string[] {
  return Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`)
}

function isUnreadable(policy: NetworkPolicy): boolean {
  if (policy.faults.some(({ path }) => path[0] === 'spec')) return true
  return selects(podSelectorOf(policy), {}) === undefined
}

function pushTo(into: Map<string, Group[]>, key: string, group: Group): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [group])
  else list.push(group)
}
