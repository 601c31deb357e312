// Network policies of Kubernetes, of the policy API group and of the network plugins that enforce their own kinds

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageNetworkPolicies = rightCheck({
  id: 'manage-network-policies',
  title: 'Right to change network policies',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may write network policies opens what they close',
  attack: 'The attacker deletes the default deny of the namespace and reaches the database',
  remedy: 'Leave network policies to the people who administer the network of the cluster',
  sources: [kubernetesDocs('Network Policies', 'concepts/services-networking/network-policies/')],
  rows: ['U-RBAC-029'],
  gains: 'change network policies',
  inNamespace: 'medium',
  named: 'low',
  rights: [
    {
      group: 'networking.k8s.io',
      resources: ['networkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
    {
      group: 'policy.networking.k8s.io',
      resources: ['adminnetworkpolicies', 'baselineadminnetworkpolicies', 'clusternetworkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
    {
      group: 'cilium.io',
      resources: ['ciliumnetworkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
    {
      group: 'cilium.io',
      resources: ['ciliumclusterwidenetworkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
    {
      group: 'crd.projectcalico.org',
      resources: ['networkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
    {
      group: 'crd.projectcalico.org',
      resources: ['globalnetworkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
    {
      group: 'projectcalico.org',
      resources: ['networkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'namespace',
    },
    {
      group: 'projectcalico.org',
      resources: ['globalnetworkpolicies'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
  ],
})
