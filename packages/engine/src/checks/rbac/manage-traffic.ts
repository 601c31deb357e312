// Services (with externalIPs), endpoints, ingresses and routes decide where traffic goes. Source: CVE-2020-8554, CVE-2021-25740

import { rightCheck } from './right-check.ts'

export const manageTraffic = rightCheck({
  id: 'manage-traffic',
  title: 'Right to change services and routes',
  tier: 'hygiene',
  severity: 'medium',
  why: 'Whoever may write services, endpoints, ingresses or routes decides where traffic ends up',
  attack: 'The attacker adds an external IP or an endpoint to a Service and receives what was meant for another',
  remedy:
    'Leave services and routes to the deployment pipeline; remove endpoints and endpointslices from roles of users',
  sources: [{ title: 'CVE-2020-8554', url: 'https://github.com/kubernetes/kubernetes/issues/97076' }],
  rows: ['U-RBAC-029'],
  gains: 'redirect traffic',
  inNamespace: 'low',
  named: 'low',
  rights: [
    { group: '', resources: ['services', 'endpoints'], verbs: ['create', 'update', 'patch'], scope: 'namespace' },
    {
      group: 'discovery.k8s.io',
      resources: ['endpointslices'],
      verbs: ['create', 'update', 'patch'],
      scope: 'namespace',
    },
    { group: 'networking.k8s.io', resources: ['ingresses'], verbs: ['create', 'update', 'patch'], scope: 'namespace' },
    {
      group: 'gateway.networking.k8s.io',
      resources: ['gateways', 'httproutes', 'grpcroutes', 'tcproutes', 'tlsroutes', 'referencegrants'],
      verbs: ['create', 'update', 'patch'],
      scope: 'namespace',
    },
  ],
})
