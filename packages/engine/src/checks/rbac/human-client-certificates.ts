// Client certificates cannot be revoked and service account tokens are not for people. An API server that trusts client certificates and
// knows no OpenID Connect issuer, no authentication configuration and no token webhook has no other way for people to log in.
// Source: CIS Kubernetes Benchmark 3.1.1, 3.1.2; Kubernetes, Authentication hardening guide

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ClusterCheck, Hit } from '../../model/check.ts'
import { apiServersOf, withoutApiServer } from './api-server-flags.ts'
import type { ApiServer } from './api-server-flags.ts'

export const humanClientCertificates: ClusterCheck = {
  id: 'human-client-certificates',
  title: 'People who log in by client certificates only',
  tier: 'security',
  severity: 'medium',
  confidence: 'possible',
  why: 'A client certificate cannot be revoked before it expires',
  attack: 'The attacker copies the kubeconfig of a person who has left, and it works for the rest of its year',
  remedy: 'Let people log in through OpenID Connect: --authentication-config or --oidc-issuer-url',
  sources: [
    kubernetesDocs(
      'Hardening Guide - Authentication Mechanisms',
      'concepts/security/hardening-guide/authentication-mechanisms/',
    ),
    cis('3.1.1'),
  ],
  rows: ['U-RBAC-035'],
  judges: 'cluster',
  reads: ['kind:Pod'],
  find(world) {
    const servers = apiServersOf(world)
    return servers.length === 0 ? withoutApiServer(world, 'how people log in') : servers.flatMap(hitsOf)
  },
}

const otherWays = ['oidc-issuer-url', 'authentication-token-webhook-config-file']

function hitsOf({ container, flags }: ApiServer): readonly Hit[] {
  const on = container.workload.object
  const path = container.at('command')
  if (!flags.has('client-ca-file') || otherWays.some((flag) => flags.has(flag))) return []
  if (flags.has('authentication-config')) {
    return [
      {
        on,
        path,
        message: 'The API server reads its issuers from a file that the target does not hold',
        unknown: true,
      },
    ]
  }
  return [
    { on, path, message: 'The API server trusts client certificates and knows no other way for people to log in' },
  ]
}
