// Whoever runs the webhook writes what it changes: tokens into accounts, subjects into bindings.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { mutatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { credentialResource } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const mutatingWebhookOnCredentials: ObjectCheck<WebhookValue> = {
  id: 'mutating-webhook-on-credentials',
  title: 'Mutating webhook on Secrets, accounts or roles',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The program behind the webhook decides what credentials and rights are written',
  attack:
    'Who takes over the webhook adds a subject to a binding that an administrator writes, or copies each new Secret',
  remedy: 'Prove that the webhook is yours and needs it; narrow its rules to the objects that it changes',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-002'],
  judges: 'object',
  kinds: [mutatingWebhookConfiguration],
  reads: ['object.webhooks'],
  find({ name, value }) {
    return (value.webhooks ?? []).flatMap((webhook, index) => {
      const resource = credentialResource(webhook.rules)
      if (resource === undefined) return []
      return [
        { path: ['webhooks', index, 'rules'], message: `Webhook ${webhook.name} of ${name} may change ${resource}` },
      ]
    })
  },
}
