// Whether a policy of another make than NetworkPolicy may select a pod. Not what it allows: a pod that is selected by
// nothing else is judged unknown. Sources: network-policy-api.sigs.k8s.io; docs.cilium.io, "Network Policy";
// docs.tigera.io, "Network policy"; antrea.io, "Antrea Network Policy CRDs".

import type { Kind, ValueOf } from '../model/kinds/meta.ts'
import {
  adminNetworkPolicy,
  antreaClusterNetworkPolicy,
  antreaNetworkPolicy,
  baselineAdminNetworkPolicy,
  calicoGlobalNetworkPolicy,
  calicoNetworkPolicy,
  ciliumClusterwideNetworkPolicy,
  ciliumNetworkPolicy,
  clusterNetworkPolicy,
  storedCalicoGlobalNetworkPolicy,
  storedCalicoNetworkPolicy,
} from '../model/kinds/other-network-policies.ts'
import type { KubeObject } from '../model/object.ts'
import { groupKindOf } from '../model/resource.ts'
import { selects } from '../model/selector.ts'
import type { LabelSelector, Labels } from '../model/selector.ts'
import type { Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'

export const otherPolicyKinds: readonly Kind<unknown>[] = [
  adminNetworkPolicy,
  baselineAdminNetworkPolicy,
  clusterNetworkPolicy,
  ciliumNetworkPolicy,
  ciliumClusterwideNetworkPolicy,
  calicoNetworkPolicy,
  calicoGlobalNetworkPolicy,
  storedCalicoNetworkPolicy,
  storedCalicoGlobalNetworkPolicy,
  antreaNetworkPolicy,
  antreaClusterNetworkPolicy,
]

/** A test that says false only where the policy surely does not select the pods of the workload. */
interface Candidate {
  readonly object: KubeObject
  maySelect(workload: Workload, namespace: Labels): boolean
}

const candidates = new WeakMap<World, readonly Candidate[]>()

/** The first policy of another make that may select these pods. */
export function otherPolicyOn(world: World, workload: Workload): KubeObject | undefined {
  const all = candidatesOf(world)
  if (all.length === 0) return undefined
  const labels = namespaceLabels(world, workload.namespace)
  return all.find((candidate) => candidate.maySelect(workload, labels))?.object
}

/** Whether the namespace is one in which some such policy may apply. */
export function otherPolicyIn(world: World, namespace: string): KubeObject | undefined {
  return candidatesOf(world).find(({ object }) => object.namespace === '' || object.namespace === namespace)?.object
}

/** A sentence where a cluster did not let us see all policies; files say nothing of the cluster's. */
export function otherPoliciesNotSeen(world: World, namespace: string): string | undefined {
  if (world.evidence.coverage.world !== 'listed') return undefined
  const unseen = otherPolicyKinds.find((kind) => world.seen(kind, scopeOf(kind, namespace)) !== 'complete')
  return (
    unseen &&
    `${groupKindOf(unseen.group, unseen.kind)} was not seen: ${world.whyNotSeen(unseen, scopeOf(unseen, namespace))}`
  )
}

function scopeOf(kind: Kind<unknown>, namespace: string): string | undefined {
  return kind.namespaced ? namespace : undefined
}

/** The labels of a namespace with the one that the API server always sets. */
export function namespaceLabels(world: World, name: string): Labels {
  return { ...world.namespace(name)?.labels, 'kubernetes.io/metadata.name': name }
}

function candidatesOf(world: World): readonly Candidate[] {
  const known = candidates.get(world)
  if (known !== undefined) return known
  const found: Candidate[] = []
  for (const kind of [adminNetworkPolicy, baselineAdminNetworkPolicy, clusterNetworkPolicy]) {
    for (const object of world.objects(kind)) found.push(ofAdmin(object))
  }
  for (const kind of [ciliumNetworkPolicy, ciliumClusterwideNetworkPolicy]) {
    for (const object of world.objects(kind)) found.push(ofCilium(object))
  }
  for (const kind of [
    calicoNetworkPolicy,
    calicoGlobalNetworkPolicy,
    storedCalicoNetworkPolicy,
    storedCalicoGlobalNetworkPolicy,
  ]) {
    for (const object of world.objects(kind)) found.push(inNamespace(object))
  }
  for (const kind of [antreaNetworkPolicy, antreaClusterNetworkPolicy]) {
    for (const object of world.objects(kind)) found.push(inNamespace(object))
  }
  candidates.set(world, found)
  return found
}

/** Their selectors are expressions of their own: any pod of the namespace (of the cluster) may be meant. */
function inNamespace(object: KubeObject): Candidate {
  return { object, maySelect: ({ namespace }) => object.namespace === '' || object.namespace === namespace }
}

function ofAdmin(object: KubeObject<ValueOf<typeof adminNetworkPolicy>>): Candidate {
  const subject = object.value.spec?.subject
  return {
    object,
    maySelect(workload, namespace) {
      if (subject?.pods === undefined) return may(subject?.namespaces, namespace)
      return may(subject.pods.namespaceSelector, namespace) && may(subject.pods.podSelector, workload.labels)
    },
  }
}

function ofCilium(object: KubeObject<ValueOf<typeof ciliumNetworkPolicy>>): Candidate {
  const { spec, specs = [] } = object.value
  const selectors = [...(spec === undefined ? [] : [spec]), ...specs]
    .filter(({ nodeSelector }) => nodeSelector === undefined)
    .map(({ endpointSelector }) => endpointSelector)
  return {
    object,
    maySelect(workload) {
      if (object.namespace !== '' && object.namespace !== workload.namespace) return false
      return selectors.some((selector) => selector !== undefined && may(withoutSources(selector), workload.labels))
    },
  }
}

function may(selector: LabelSelector | undefined, labels: Labels): boolean {
  return selector === undefined || selects(selector, labels) !== false
}

/** Cilium's keys name a source, `k8s:app`; what is not a label of the pod itself does not narrow the answer here. */
function withoutSources(selector: LabelSelector): LabelSelector {
  const matchLabels: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    const plain = plainKey(key)
    if (plain !== undefined) matchLabels[plain] = value
  }
  const matchExpressions = (selector.matchExpressions ?? []).flatMap((one) => {
    const key = plainKey(one.key ?? '')
    return key === undefined ? [] : [{ ...one, key }]
  })
  return { matchLabels, matchExpressions }
}

function plainKey(key: string): string | undefined {
  const plain = key.startsWith('k8s:') || key.startsWith('any:') ? key.slice(4) : key
  return plain.startsWith('io.kubernetes.') || plain.startsWith('io.cilium.') || plain.startsWith('reserved:')
    ? undefined
    : plain
}
