// A validating webhook is sent the whole object: for Secrets, their values.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { covers } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const validatingWebhookReadsSecrets: ObjectCheck<WebhookValue> = {
  id: 'validating-webhook-reads-secrets',
  title: 'Validating webhook that is sent Secrets',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'The program behind the webhook reads the value of each Secret that is written',
  attack: 'Who takes over the webhook, or left it behind, collects credentials without any right in RBAC',
  remedy: 'Prove that the webhook is yours and needs them; exclude secrets from its rules',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-001'],
  judges: 'object',
  kinds: [validatingWebhookConfiguration],
  reads: ['object.webhooks'],
  find({ name, value }) {
    return (value.webhooks ?? []).flatMap((webhook, index) => {
      if (covers(webhook.rules, '', 'secrets') === undefined) return []
      return [
        {
          path: ['webhooks', index, 'rules'],
          message: `Webhook ${webhook.name} of ${name} is sent the values of Secrets`,
        },
      ]
    })
  },
}
