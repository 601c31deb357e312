// Without a bundle the API server trusts the authorities of its own machine, none of which signed the certificate of a Service.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { isInjected } from './ca-bundle.ts'
import { webhookKinds } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookWithoutCaBundle: ObjectCheck<WebhookValue> = {
  id: 'webhook-without-ca-bundle',
  title: 'Webhook without a CA bundle',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The certificate of the webhook cannot be checked, so every call fails',
  attack: 'What the webhook decides about is refused, or let through unchecked where it fails open',
  remedy: 'Set clientConfig.caBundle, or let cert-manager inject it',
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
  reads: ['object.webhooks', 'object.metadata.annotations'],
  find(object, world) {
    return (object.value.webhooks ?? []).flatMap(({ clientConfig, name: webhook }, index) => {
      if (clientConfig?.service === undefined || (clientConfig.caBundle ?? '') !== '' || isInjected(object)) return []
      const path = ['webhooks', index, 'clientConfig', 'caBundle']
      const message = `Webhook ${webhook} of ${object.name} has no CA bundle`
      // In files, a controller or a job of the installation may write it later
      if (world.evidence.coverage.world !== 'listed')
        return [{ path, message: `${message}, unless something writes it after it is applied`, unknown: true }]
      return [{ path, message }]
    })
  },
}
