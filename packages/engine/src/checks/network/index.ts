import type { Check } from '../../model/check.ts'
import { egressNotRestricted } from './egress-not-restricted.ts'
import { ingressNotRestricted } from './ingress-not-restricted.ts'
import { metadataApiAllowed } from './metadata-api-allowed.ts'
import { namespaceWithoutDefaultDeny } from './namespace-without-default-deny.ts'
import { namespaceWithoutNetworkPolicy } from './namespace-without-network-policy.ts'
import { networkPolicyAllowsAllEgress } from './network-policy-allows-all-egress.ts'
import { networkPolicyAllowsAllIngress } from './network-policy-allows-all-ingress.ts'
import { networkPolicyAllowsKubelet } from './network-policy-allows-kubelet.ts'
import { networkPolicyBroadSelector } from './network-policy-broad-selector.ts'
import { networkPolicyPeerMatchesNothing } from './network-policy-peer-matches-nothing.ts'
import { networkPolicySelectsNothing } from './network-policy-selects-nothing.ts'
import { podWithoutNetworkPolicy } from './pod-without-network-policy.ts'

/** What may be reached, and from where. */
export const networkChecks: readonly Check[] = [
  egressNotRestricted,
  ingressNotRestricted,
  metadataApiAllowed,
  namespaceWithoutDefaultDeny,
  namespaceWithoutNetworkPolicy,
  networkPolicyAllowsAllEgress,
  networkPolicyAllowsAllIngress,
  networkPolicyAllowsKubelet,
  networkPolicyBroadSelector,
  networkPolicyPeerMatchesNothing,
  networkPolicySelectsNothing,
  podWithoutNetworkPolicy,
]
