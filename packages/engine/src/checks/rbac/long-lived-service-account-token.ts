// A Secret of type kubernetes.io/service-account-token holds a token that never expires. Since 1.24 none is made unasked; those that are
// there were made for people or for systems outside the cluster. Source: Kubernetes, Secrets, "ServiceAccount token Secrets"; CIS 3.1.2

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { secret } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const longLivedServiceAccountToken: ObjectCheck<ValueOf<typeof secret>> = {
  id: 'long-lived-service-account-token',
  title: 'Service account token that never expires',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whoever reads the Secret holds a credential of the service account until somebody deletes it',
  attack: 'The attacker copies the token from a CI system or a backup, and it still works years later',
  remedy: 'Delete the Secret; request tokens that expire with kubectl create token or a projected volume',
  sources: [kubernetesDocs('Secrets', 'concepts/configuration/secret/#serviceaccount-token-secrets'), cis('3.1.2')],
  rows: ['U-RBAC-035'],
  judges: 'object',
  kinds: [secret],
  reads: ['object.type', 'object.metadata.annotations'],
  find(object) {
    if (object.value.type !== 'kubernetes.io/service-account-token') return []
    const account = object.annotations['kubernetes.io/service-account.name'] ?? 'unnamed'
    return [
      {
        path: object.at('type'),
        message: `Secret ${object.name} holds a token of service account ${account} that never expires`,
      },
    ]
  },
}
