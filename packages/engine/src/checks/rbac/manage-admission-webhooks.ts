// A mutating webhook rewrites, a validating one reads, every object that is admitted, Secrets and pods included; deleting one removes a guard.
// Source: Kubernetes, RBAC good practices, "Control admission webhooks"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const manageAdmissionWebhooks = rightCheck({
  id: 'manage-admission-webhooks',
  title: 'Right to change admission webhooks',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may write webhook configurations reads and rewrites what is created in the cluster, or switches off its policies',
  attack: 'The attacker registers a webhook that adds a privileged container to every new pod',
  remedy: 'Leave webhook configurations to the people who administer the cluster',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.12'),
  ],
  rows: ['U-RBAC-024'],
  gains: 'change admission webhooks',
  inNamespace: 'low',
  named: 'high',
  rights: [
    {
      group: 'admissionregistration.k8s.io',
      resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
      scope: 'cluster',
    },
  ],
})
