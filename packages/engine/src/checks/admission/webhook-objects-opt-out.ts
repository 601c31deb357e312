// Whoever writes an object writes its labels: a webhook that looks at them lets the author choose.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import { isEmptySelector } from '../../model/selector.ts'
import { guardedResource } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookObjectsOptOut: ObjectCheck<WebhookValue> = {
  id: 'webhook-objects-opt-out',
  title: 'Validating webhook that a label on the object switches off',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Who writes an object decides by its labels whether it is checked',
  attack: 'An attacker puts the label on a privileged pod, or leaves it off, and the webhook is not asked',
  remedy: 'Remove objectSelector, and exclude by namespace or by matchConditions on the user',
  sources: [
    kubernetesDocs('Dynamic Admission Control', 'reference/access-authn-authz/extensible-admission-controllers/'),
    kubernetesDocs(
      'Admission Webhook Good Practices',
      'concepts/cluster-administration/admission-webhooks-good-practices/',
    ),
  ],
  rows: ['U-ADM-004'],
  judges: 'object',
  kinds: [validatingWebhookConfiguration],
  reads: ['object.webhooks'],
  find({ name, value }) {
    return (value.webhooks ?? []).flatMap(({ objectSelector, rules, name: webhook }, index) => {
      const resource =
        objectSelector === undefined || isEmptySelector(objectSelector) ? undefined : guardedResource(rules)
      if (resource === undefined) return []
      const message = `Webhook ${webhook} of ${name} is not asked about ${resource} whose author gives them other labels`
      return [{ path: ['webhooks', index, 'objectSelector'], message }]
    })
  },
}
