// An inventory: programs that may put containers, volumes or images into every pod.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { mutatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { coversPodCreation } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const mutatingWebhookOnPods: ObjectCheck<WebhookValue> = {
  id: 'mutating-webhook-on-pods',
  title: 'Mutating webhook on pods',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'The program behind the webhook may put containers and volumes into pods that others deploy',
  attack:
    'A webhook that an attacker left behind adds a container to each new pod, long after the first way in is closed',
  remedy: 'Prove that the webhook is yours, and narrow it to the namespaces that need it',
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
      if (!coversPodCreation(webhook)) return []
      return [
        {
          path: ['webhooks', index, 'rules'],
          message: `Webhook ${webhook.name} of ${name} may change pods as they are created`,
        },
      ]
    })
  },
}
