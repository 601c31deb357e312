import type { Check } from '../../model/check.ts'
import { agentSandboxEgress } from './agent-sandbox-egress.ts'
import { crossNamespaceReferenceWithoutGrant } from './cross-namespace-reference-without-grant.ts'
import { dashboardWithoutLogin } from './dashboard-without-login.ts'
import { egressNotRestricted } from './egress-not-restricted.ts'
import { exposedByIngress } from './exposed-by-ingress.ts'
import { exposedByRoute } from './exposed-by-route.ts'
import { exposedDataStore } from './exposed-data-store.ts'
import { exposedManagementInterface } from './exposed-management-interface.ts'
import { exposedWithoutAuthentication } from './exposed-without-authentication.ts'
import { externalNameInternal } from './external-name-internal.ts'
import { externalNameService } from './external-name-service.ts'
import { gatewayOpenToNamespaces } from './gateway-open-to-namespaces.ts'
import { gatewayPlainHttp } from './gateway-plain-http.ts'
import { hostNetworkEscapesPolicies } from './host-network-escapes-policies.ts'
import { ingressAllowsPlainHttp } from './ingress-allows-plain-http.ts'
import { ingressDuplicateHost } from './ingress-duplicate-host.ts'
import { ingressNginxInjection } from './ingress-nginx-injection.ts'
import { ingressNginxRetired } from './ingress-nginx-retired.ts'
import { ingressNginxSnippetAttack } from './ingress-nginx-snippet-attack.ts'
import { ingressNginxSnippet } from './ingress-nginx-snippet.ts'
import { ingressNginxSnippetsAllowed } from './ingress-nginx-snippets-allowed.ts'
import { ingressNginxVulnerable } from './ingress-nginx-vulnerable.ts'
import { ingressNotRestricted } from './ingress-not-restricted.ts'
import { ingressWildcardHost } from './ingress-wildcard-host.ts'
import { ingressWithoutHost } from './ingress-without-host.ts'
import { ingressWithoutTls } from './ingress-without-tls.ts'
import { istioGatewayPlainHttp } from './istio-gateway-plain-http.ts'
import { kubernetesDashboard } from './kubernetes-dashboard.ts'
import { loadBalancerWithoutTls } from './load-balancer-without-tls.ts'
import { metadataApiAllowed } from './metadata-api-allowed.ts'
import { metadataApiReachable } from './metadata-api-reachable.ts'
import { namespaceWithoutDefaultDeny } from './namespace-without-default-deny.ts'
import { namespaceWithoutNetworkPolicy } from './namespace-without-network-policy.ts'
import { networkPluginWithoutPolicies } from './network-plugin-without-policies.ts'
import { networkPolicyAllowsAllEgress } from './network-policy-allows-all-egress.ts'
import { networkPolicyAllowsAllIngress } from './network-policy-allows-all-ingress.ts'
import { networkPolicyAllowsKubelet } from './network-policy-allows-kubelet.ts'
import { networkPolicyBroadSelector } from './network-policy-broad-selector.ts'
import { networkPolicyPeerMatchesNothing } from './network-policy-peer-matches-nothing.ts'
import { networkPolicySelectsNothing } from './network-policy-selects-nothing.ts'
import { nodePortService } from './node-port-service.ts'
import { openLoadBalancer } from './open-load-balancer.ts'
import { podWithoutNetworkPolicy } from './pod-without-network-policy.ts'
import { referenceGrantBroad } from './reference-grant-broad.ts'
import { serviceExternalIps } from './service-external-ips.ts'

/** What may be reached, and from where. */
export const networkChecks: readonly Check[] = [
  agentSandboxEgress,
  crossNamespaceReferenceWithoutGrant,
  dashboardWithoutLogin,
  egressNotRestricted,
  exposedByIngress,
  exposedByRoute,
  exposedDataStore,
  exposedManagementInterface,
  exposedWithoutAuthentication,
  externalNameInternal,
  externalNameService,
  gatewayOpenToNamespaces,
  gatewayPlainHttp,
  hostNetworkEscapesPolicies,
  ingressAllowsPlainHttp,
  ingressDuplicateHost,
  ingressNginxInjection,
  ingressNginxRetired,
  ingressNginxSnippetAttack,
  ingressNginxSnippet,
  ingressNginxSnippetsAllowed,
  ingressNginxVulnerable,
  ingressNotRestricted,
  ingressWildcardHost,
  ingressWithoutHost,
  ingressWithoutTls,
  istioGatewayPlainHttp,
  kubernetesDashboard,
  loadBalancerWithoutTls,
  metadataApiAllowed,
  metadataApiReachable,
  namespaceWithoutDefaultDeny,
  namespaceWithoutNetworkPolicy,
  networkPluginWithoutPolicies,
  networkPolicyAllowsAllEgress,
  networkPolicyAllowsAllIngress,
  networkPolicyAllowsKubelet,
  networkPolicyBroadSelector,
  networkPolicyPeerMatchesNothing,
  networkPolicySelectsNothing,
  nodePortService,
  openLoadBalancer,
  podWithoutNetworkPolicy,
  referenceGrantBroad,
  serviceExternalIps,
]
