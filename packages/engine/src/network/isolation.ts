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
  /** Policies that select the pods. */
  readonly policies: readonly NetworkPolicy[]
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

interface NamespaceIndex {
  readonly onAll: readonly NetworkPolicy[]
  /** By one label that each of them asks for, so that a pod is compared with few policies. */
  readonly byLabel: ReadonlyMap<string, readonly NetworkPolicy[]>
  readonly byExpression: readonly NetworkPolicy[]
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
  const policies = [...index.onAll]
  for (const [key, value] of Object.entries(labels)) {
    for (const policy of index.byLabel.get(`${key}=${value}`) ?? []) {
      if (selects(podSelectorOf(policy), labels) === true) policies.push(policy)
    }
  }
  for (const policy of index.byExpression) if (selects(podSelectorOf(policy), labels) === true) policies.push(policy)
  const directions = policies.map(directionsOf)
  return {
    ingress: directions.some(({ ingress }) => ingress),
    egress: directions.some(({ egress }) => egress),
    policies,
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
  const onAll: NetworkPolicy[] = []
  const byLabel = new Map<string, NetworkPolicy[]>()
  const byExpression: NetworkPolicy[] = []
  let unreadable: NetworkPolicy | undefined
  for (const policy of policies) {
    const selector = podSelectorOf(policy)
    const [label] = Object.entries(selector.matchLabels ?? {})
    if (isUnreadable(policy)) unreadable ??= policy
    else if (isEmptySelector(selector)) onAll.push(policy)
    else if (label === undefined) byExpression.push(policy)
    else {
      const key = `${label[0]}=${label[1]}`
      const list = byLabel.get(key)
      if (list === undefined) byLabel.set(key, [policy])
      else list.push(policy)
    }
  }
  return { onAll, byLabel, byExpression, unreadable }
}

function isUnreadable(policy: NetworkPolicy): boolean {
  if (policy.faults.some(({ path }) => path[0] === 'spec')) return true
  return selects(podSelectorOf(policy), {}) === undefined
}
