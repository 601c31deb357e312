// Pods of the cluster itself that wait for a webhook which needs them: DNS, the network plugin, the proxy.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { coversNamespace, coversPodCreation, failsOpen, isNarrowed, webhookKinds } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookCoversKubeSystem: ObjectCheck<WebhookValue> = {
  id: 'webhook-covers-kube-system',
  title: 'Webhook that the cluster itself depends on',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'When the webhook does not answer, DNS, the network plugin and other parts of the cluster cannot be restarted',
  attack: 'An outage of one program becomes an outage of the cluster',
  remedy: 'Exclude kube-system with namespaceSelector, by the label kubernetes.io/metadata.name',
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
      if (failsOpen(webhook) || isNarrowed(webhook) || !coversPodCreation(webhook)) return []
      if (coversNamespace(webhook.namespaceSelector, world, 'kube-system') !== true) return []
      const message = `Webhook ${webhook.name} of ${name} must answer before pods of kube-system are created`
      return [{ path: ['webhooks', index, 'namespaceSelector'], message }]
    })
  },
}
