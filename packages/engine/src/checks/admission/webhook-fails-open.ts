// A webhook that decides about what runs or who may do what, and is skipped where it does not answer.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { failsOpen, guardedResource } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookFailsOpen: ObjectCheck<WebhookValue> = {
  id: 'webhook-fails-open',
  title: 'Validating webhook that fails open',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'While the webhook does not answer, what it would refuse is let in',
  attack:
    'An attacker overloads or deletes the pods of the webhook, or waits for its update, and then creates the pod that it forbids',
  remedy: 'Set failurePolicy to Fail, and run several replicas of the webhook',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-004', 'U-ADM-001'],
  judges: 'object',
  kinds: [validatingWebhookConfiguration],
  reads: ['object.webhooks'],
  find({ name, value }) {
    return (value.webhooks ?? []).flatMap((webhook, index) => {
      const resource = failsOpen(webhook) ? guardedResource(webhook.rules) : undefined
      if (resource === undefined) return []
      const message = `Webhook ${webhook.name} of ${name} lets ${resource} through when it does not answer`
      return [{ path: ['webhooks', index, 'failurePolicy'], message }]
    })
  },
}
