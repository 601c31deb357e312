// An approved request for signer kubernetes.io/kube-apiserver-client becomes a client certificate for any user name, of a
// service account's or a controller's too; only group system:masters is refused (admission CertificateSubjectRestriction).
// Approving takes update on certificatesigningrequests/approval and approve on the signer.
// Source: Kubernetes, Certificates and Certificate Signing Requests, "Authorization"

import { grantOf } from '../../access/right.ts'
import type { Right } from '../../access/right.ts'
import type { RoleObject } from '../../access/roles.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const approveCertificateRequests = rightCheck({
  id: 'approve-certificate-requests',
  title: 'Right to approve certificate requests',
  tier: 'security',
  severity: 'critical',
  why: 'Whoever approves certificate requests makes a client certificate for any user but the members of system:masters',
  attack:
    'The attacker asks for a certificate in the name of a controller, approves it itself, and keeps the access when tokens are revoked',
  remedy: 'Leave approval to the people who administer the cluster, or name the one signer that a controller serves',
  sources: [
    kubernetesDocs(
      'Certificates and Certificate Signing Requests',
      'reference/access-authn-authz/certificate-signing-requests/',
    ),
    cis('5.1.11'),
  ],
  rows: ['U-RBAC-025'],
  gains: 'approve certificate requests',
  inNamespace: 'low',
  named: 'high',
  rights: [
    {
      group: 'certificates.k8s.io',
      resources: ['certificatesigningrequests/approval'],
      verbs: ['update', 'patch'],
      scope: 'cluster',
    },
  ],
  weigh: (_grant, role) => ({ severity: mayApproveClients(role) ? 'critical' : 'medium' }),
})

const approve: Right = { group: 'certificates.k8s.io', resources: ['signers'], verbs: ['approve'], scope: 'cluster' }
const clientSigners = new Set(['kubernetes.io/*', 'kubernetes.io/kube-apiserver-client'])

/** Whether the same role may approve for the signer of client certificates; without any signer approval is refused. */
function mayApproveClients({ value }: RoleObject): boolean {
  return (value.rules ?? []).some((rule) => {
    const grant = grantOf(rule, approve)
    return grant !== undefined && (grant.names === undefined || grant.names.some((name) => clientSigners.has(name)))
  })
}
