// Labels of namespaces are set by whoever may write the namespace; only its name cannot be chosen anew.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { validatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import type { LabelSelector } from '../../model/selector.ts'
import { guardedResource } from './webhooks.ts'
import type { WebhookValue } from './webhooks.ts'

export const webhookNamespacesOptOut: ObjectCheck<WebhookValue> = {
  id: 'webhook-namespaces-opt-out',
  title: 'Validating webhook that a label on the namespace switches off',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Who may label a namespace takes it out of the check',
  attack: 'An attacker with rights on namespaces labels one, and creates there what is forbidden elsewhere',
  remedy: 'Exclude namespaces by kubernetes.io/metadata.name, and let few people write namespaces',
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
    return (value.webhooks ?? []).flatMap(({ namespaceSelector, rules, name: webhook }, index) => {
      const key = namespaceSelector === undefined ? undefined : chosenLabel(namespaceSelector)
      if (key === undefined || guardedResource(rules) === undefined) return []
      const message = `Webhook ${webhook} of ${name} is asked about a namespace or not by its label ${key}`
      return [{ path: ['webhooks', index, 'namespaceSelector'], message }]
    })
  },
}

function chosenLabel({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string | undefined {
  const keys = [...Object.keys(matchLabels), ...matchExpressions.map(({ key = '' }) => key)]
  return keys.find((key) => key !== 'kubernetes.io/metadata.name')
}
