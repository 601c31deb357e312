// A webhook that must answer before its own pods may be created cannot come back once they are gone.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { coversNamespace, coversPodCreation, failsOpen, isNarrowed, webhookKinds } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookLocksItselfOut: ObjectCheck<WebhookValue> = {
  id: 'webhook-locks-itself-out',
  title: 'Webhook that its own pods depend on',
  tier: 'reliability',
  severity: 'high',
  confidence: 'likely',
  why: 'When all of its pods are gone, none may be created, and with it nothing else that it intercepts',
  attack: 'After an outage of the nodes no pod starts until somebody deletes the webhook configuration by hand',
  remedy: 'Exclude the namespace of the webhook with namespaceSelector',
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
  find({ name, value }, world) {
    return (value.webhooks ?? []).flatMap((webhook, index) => {
      const namespace = webhook.clientConfig?.service?.namespace
      if (namespace === undefined || failsOpen(webhook) || isNarrowed(webhook) || !coversPodCreation(webhook)) return []
      if (coversNamespace(webhook.namespaceSelector, world, namespace) !== true) return []
      const message = `Webhook ${webhook.name} of ${name} must answer before pods of its own namespace ${namespace} are created`
      return [{ path: ['webhooks', index, 'namespaceSelector'], message }]
    })
  },
}
