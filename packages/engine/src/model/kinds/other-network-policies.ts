// Policies of other makes than NetworkPolicy: enough of them to say whether one may select a pod.
// Sources: network-policy-api.sigs.k8s.io, docs.cilium.io (Cilium), docs.tigera.io (Calico), antrea.io

import { any, bool, list, obj, str } from '../schema.ts'
import { labelSelector } from '../selector.ts'
import { kind, objectMeta } from './meta.ts'

const policyGroup = 'policy.networking.k8s.io'

const subject = obj({
  namespaces: labelSelector,
  pods: obj({ namespaceSelector: labelSelector, podSelector: labelSelector }),
})
const adminSchema = obj({
  metadata: objectMeta,
  spec: obj({ subject, tier: str, ingress: list(any), egress: list(any) }),
})

export const adminNetworkPolicy = kind({
  group: policyGroup,
  kind: 'AdminNetworkPolicy',
  plural: 'adminnetworkpolicies',
  namespaced: false,
  versions: ['v1alpha1'],
  schema: adminSchema,
})

export const baselineAdminNetworkPolicy = kind({
  group: policyGroup,
  kind: 'BaselineAdminNetworkPolicy',
  plural: 'baselineadminnetworkpolicies',
  namespaced: false,
  versions: ['v1alpha1'],
  schema: adminSchema,
})

export const clusterNetworkPolicy = kind({
  group: policyGroup,
  kind: 'ClusterNetworkPolicy',
  plural: 'clusternetworkpolicies',
  namespaced: false,
  versions: ['v1alpha2'],
  schema: adminSchema,
})

const ciliumRule = obj({
  endpointSelector: labelSelector,
  nodeSelector: labelSelector,
  ingress: any,
  ingressDeny: any,
  egress: any,
  egressDeny: any,
  enableDefaultDeny: obj({ ingress: bool, egress: bool }),
})
const ciliumSchema = obj({ metadata: objectMeta, spec: ciliumRule, specs: list(ciliumRule) })

export const ciliumNetworkPolicy = kind({
  group: 'cilium.io',
  kind: 'CiliumNetworkPolicy',
  plural: 'ciliumnetworkpolicies',
  namespaced: true,
  versions: ['v2'],
  schema: ciliumSchema,
})

export const ciliumClusterwideNetworkPolicy = kind({
  group: 'cilium.io',
  kind: 'CiliumClusterwideNetworkPolicy',
  plural: 'ciliumclusterwidenetworkpolicies',
  namespaced: false,
  versions: ['v2'],
  schema: ciliumSchema,
})

const calicoSchema = obj({
  metadata: objectMeta,
  spec: obj({ selector: str, namespaceSelector: str, types: list(str) }),
})

function calico(group: string, name: string, plural: string, namespaced: boolean, version: string) {
  return kind({ group, kind: name, plural, namespaced, versions: [version], schema: calicoSchema })
}

export const calicoNetworkPolicy = calico('projectcalico.org', 'NetworkPolicy', 'networkpolicies', true, 'v3')
export const calicoGlobalNetworkPolicy = calico(
  'projectcalico.org',
  'GlobalNetworkPolicy',
  'globalnetworkpolicies',
  false,
  'v3',
)
/** As stored, where Calico's own API server is not installed. */
export const storedCalicoNetworkPolicy = calico('crd.projectcalico.org', 'NetworkPolicy', 'networkpolicies', true, 'v1')
export const storedCalicoGlobalNetworkPolicy = calico(
  'crd.projectcalico.org',
  'GlobalNetworkPolicy',
  'globalnetworkpolicies',
  false,
  'v1',
)

const antreaSchema = obj({
  metadata: objectMeta,
  spec: obj({ appliedTo: list(obj({ podSelector: labelSelector, namespaceSelector: labelSelector, group: str })) }),
})

export const antreaNetworkPolicy = kind({
  group: 'crd.antrea.io',
  kind: 'NetworkPolicy',
  plural: 'networkpolicies',
  namespaced: true,
  versions: ['v1beta1'],
  schema: antreaSchema,
})

export const antreaClusterNetworkPolicy = kind({
  group: 'crd.antrea.io',
  kind: 'ClusterNetworkPolicy',
  plural: 'clusternetworkpolicies',
  namespaced: false,
  versions: ['v1beta1'],
  schema: antreaSchema,
})
