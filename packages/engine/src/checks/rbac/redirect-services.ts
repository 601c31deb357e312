// status.loadBalancer.ingress of a Service makes kube-proxy on every node take the traffic to that address. Source: CVE-2020-8554

import { rightCheck } from './right-check.ts'

export const redirectServices = rightCheck({
  id: 'redirect-services',
  title: 'Right to change the status of services',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may write services/status makes every node send traffic for an address of its choice to its Service',
  attack:
    'The attacker sets the address of an outside service as a load balancer address and receives what the cluster sends there',
  remedy: 'Leave services/status to the controller of the load balancer',
  sources: [{ title: 'CVE-2020-8554', url: 'https://github.com/kubernetes/kubernetes/issues/97076' }],
  rows: ['U-RBAC-030'],
  gains: 'redirect traffic by load balancer addresses',
  inNamespace: 'medium',
  named: 'low',
  rights: [{ group: '', resources: ['services/status'], verbs: ['update', 'patch'], scope: 'namespace' }],
})
