// Bootstrap tokens let nodes join: Secrets of type bootstrap.kubernetes.io/token in kube-system. One without `expiration` works for ever and
// is used by people as a login. Source: Kubernetes, Authenticating with Bootstrap Tokens; CIS 3.1.3

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { secret } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const bootstrapTokenWithoutExpiry: ObjectCheck<ValueOf<typeof secret>> = {
  id: 'bootstrap-token-without-expiry',
  title: 'Bootstrap token that never expires',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The token lets anybody add a node, today and in years',
  attack: 'The attacker joins a machine of its own with the token, and the scheduler sends it pods with their Secrets',
  remedy: 'Delete the token; create one with a time to live by kubeadm token create',
  sources: [
    kubernetesDocs('Authenticating with Bootstrap Tokens', 'reference/access-authn-authz/bootstrap-tokens/'),
    cis('3.1.3'),
  ],
  rows: ['U-RBAC-035'],
  judges: 'object',
  kinds: [secret],
  reads: ['object.type'],
  find(object) {
    const { type, data, stringData } = object.value
    if (type !== 'bootstrap.kubernetes.io/token' || object.namespace !== 'kube-system') return []
    if (hasKey(data, 'expiration') || hasKey(stringData, 'expiration')) return []
    return [{ path: object.at('type'), message: `Bootstrap token ${object.name} has no expiration` }]
  },
}

/** Only the names of keys are looked at. */
function hasKey(map: unknown, key: string): boolean {
  return typeof map === 'object' && map !== null && Object.hasOwn(map, key)
}
