// A policy whose podSelector matches no pod isolates none: often a label that was misspelt or has moved.
// Source: kubernetes.io/docs/concepts/services-networking/network-policies, "The NetworkPolicy resource"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { networkPolicy } from '../../model/kinds/network.ts'
import { pod } from '../../model/kinds/workloads.ts'
import { isEmptySelector, selects } from '../../model/selector.ts'
import { podSelectorOf } from '../../network/isolation.ts'
import { selectsSomething } from '../../network/selected-workloads.ts'

export const networkPolicySelectsNothing: ObjectCheck<ValueOf<typeof networkPolicy>> = {
  id: 'network-policy-selects-nothing',
  title: 'NetworkPolicy that selects no pod',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'The pods that it was written for are not isolated by it',
  attack: 'A pod that its owner believes to be closed is reached like any other',
  remedy: 'Mend podSelector so that it matches the labels of the pods, or delete the policy',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-NET-004'],
  judges: 'object',
  passesOn: 'presence',
  kinds: [networkPolicy],
  reads: ['object.spec.podSelector', 'kind:Pod'],
  find(policy, world) {
    const selector = podSelectorOf(policy)
    // An empty selector is meant for whatever pods come
    if (isEmptySelector(selector) || selectsSomething(world, policy.namespace, selector)) return []
    const path = ['spec', 'podSelector']
    if (selects(selector, {}) === undefined) {
      return [{ path, message: 'The selector has an operator that the API server does not know', unknown: true }]
    }
    const searched = world.workloadsIn(policy.namespace).length
    return [
      {
        path,
        message: `None of ${searched} workloads of namespace ${policy.namespace} has the labels that NetworkPolicy ${policy.name} selects`,
        absence: { kind: pod, namespace: policy.namespace, searched },
        // Pods of operators and of other files are not there to be counted
        ...(world.evidence.coverage.world === 'closed' && { confidence: 'possible' as const }),
      },
    ]
  },
}
