// Mutating webhooks run one after another, once: what a later one adds, an earlier one does not see.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { mutatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { coversPodCreation } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookNotReinvoked: ObjectCheck<WebhookValue> = {
  id: 'webhook-not-reinvoked',
  title: 'Mutating webhook on pods that is called once',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Containers that another webhook adds after it are not changed by it',
  attack: 'A sidecar that is injected later runs without the settings that this webhook gives to containers',
  remedy: 'Set reinvocationPolicy to IfNeeded where the webhook must see the whole pod, and validate it afterwards',
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
      if (!coversPodCreation(webhook) || webhook.reinvocationPolicy === 'IfNeeded') return []
      const message = `Webhook ${webhook.name} of ${name} does not see what later webhooks put into a pod`
      return [{ path: ['webhooks', index, 'reinvocationPolicy'], message }]
    })
  },
}
