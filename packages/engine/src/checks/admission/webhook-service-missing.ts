// The API server calls the Service by its name: whoever may create one of that name answers for the webhook.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { service } from '../../model/kinds/network.ts'
import { failsOpen, webhookKinds } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookServiceMissing: ObjectCheck<WebhookValue> = {
  id: 'webhook-service-missing',
  title: 'Webhook whose Service is missing',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The webhook cannot answer: it refuses everything, or lets everything through',
  attack: 'Who may create the Service receives the objects, and answers where the certificate can be had',
  remedy: 'Deploy the Service, or delete the webhook configuration',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-001', 'U-ADM-002', 'U-ADM-004'],
  judges: 'object',
  kinds: webhookKinds,
  reads: ['object.webhooks', 'kind:Service'],
  passesOn: 'presence',
  find(object, world) {
    return (object.value.webhooks ?? []).flatMap((webhook, index) => {
      const { namespace = '', name = '' } = webhook.clientConfig?.service ?? {}
      if (name === '' || world.get(service, namespace, name) !== undefined) return []
      const effect = failsOpen(webhook) ? 'it decides nothing' : 'it refuses everything'
      const searched = world.objects(service, namespace).length
      const message = `Service ${namespace}/${name} of webhook ${webhook.name} is not there, so ${effect}`
      return [
        {
          path: ['webhooks', index, 'clientConfig', 'service'],
          message,
          absence: { kind: service, namespace, searched },
        },
      ]
    })
  },
}
