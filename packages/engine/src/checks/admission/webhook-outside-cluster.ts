// A webhook by URL sends the objects to a machine outside the cluster.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { outerHost, webhookKinds } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookOutsideCluster: ObjectCheck<WebhookValue> = {
  id: 'webhook-outside-cluster',
  title: 'Webhook outside the cluster',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'What is written to the cluster leaves it, and a foreign machine decides about it',
  attack: 'Who holds that machine or its name reads objects and lets in, or changes, what it likes',
  remedy: 'Run the webhook in the cluster and name its Service in clientConfig',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-001', 'U-ADM-002'],
  judges: 'object',
  kinds: webhookKinds,
  reads: ['object.webhooks'],
  find({ name, value }) {
    return (value.webhooks ?? []).flatMap(({ clientConfig, name: webhook }, index) => {
      const host = outerHost(clientConfig?.url)
      if (host === undefined) return []
      return [
        {
          path: ['webhooks', index, 'clientConfig', 'url'],
          message: `Webhook ${webhook} of ${name} sends objects to ${host}`,
        },
      ]
    })
  },
}
