// CoreDNS reads its zones from ConfigMaps in kube-system (coredns; coredns-custom on AKS; node-local-dns). A right on all ConfigMaps there, or in
// all of the cluster, includes them. ATT&CK for containers, CoreDNS poisoning

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const changeClusterDns = rightCheck({
  id: 'change-cluster-dns',
  title: 'Right to change the DNS of the cluster',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may write the ConfigMap of CoreDNS decides which address every name in the cluster has',
  attack: 'The attacker points the name of a database at its own pod and reads the passwords that arrive',
  remedy:
    'Name the ConfigMaps that are needed in resourceNames, or give the right in the namespaces that need it by a Role',
  sources: [kubernetesDocs('Customizing DNS Service', 'tasks/administer-cluster/dns-custom-nameservers/')],
  rows: ['U-RBAC-021'],
  gains: 'change the DNS of the cluster',
  inNamespace: 'high',
  named: 'high',
  onlyIn: 'kube-system',
  rights: [
    {
      group: '',
      resources: ['configmaps'],
      verbs: ['update', 'patch'],
      scope: 'namespace',
      names: ['coredns', 'coredns-custom', 'kube-dns', 'node-local-dns'],
    },
  ],
})
