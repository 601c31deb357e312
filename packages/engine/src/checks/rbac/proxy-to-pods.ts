// Each verb of pods/proxy and services/proxy is an HTTP method that the API server sends on to the pod.
// Source: Kubernetes, Authorization, "Request verbs"

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const proxyToPods = rightCheck({
  id: 'proxy-to-pods',
  title: 'Right to proxy to pods and services',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may use the proxy talks HTTP to pods through the API server, past every NetworkPolicy',
  attack:
    'The attacker calls an internal endpoint without authentication, and the pod sees the API server as the caller',
  remedy: 'Remove pods/proxy and services/proxy from the role, or name the services in resourceNames',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: [],
  gains: 'talk to pods through the API server',
  inNamespace: 'low',
  named: 'low',
  rights: [
    {
      group: '',
      resources: ['pods/proxy', 'services/proxy'],
      verbs: ['get', 'create', 'update', 'patch', 'delete'],
      scope: 'namespace',
    },
  ],
})
