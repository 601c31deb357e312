// Each request waits for the webhook; the API server has 34 seconds for all of them, and clients fewer.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { webhookKinds } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookTimeoutLong: ObjectCheck<WebhookValue> = {
  id: 'webhook-timeout-long',
  title: 'Webhook with a long timeout',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'A webhook that hangs slows every request that it intercepts, until clients give up',
  attack: 'Controllers time out and retry, and the API server runs out of places for requests',
  remedy: 'Set timeoutSeconds to 10 or less',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: webhookKinds,
  reads: ['object.webhooks'],
  find({ name, value }) {
    return (value.webhooks ?? []).flatMap(({ timeoutSeconds = defaultTimeout, name: webhook }, index) => {
      if (timeoutSeconds <= defaultTimeout) return []
      return [
        {
          path: ['webhooks', index, 'timeoutSeconds'],
          message: `Webhook ${webhook} of ${name} may keep each request for ${timeoutSeconds} seconds`,
        },
      ]
    })
  },
}

/** Seconds; the default of the API. */
const defaultTimeout = 10
