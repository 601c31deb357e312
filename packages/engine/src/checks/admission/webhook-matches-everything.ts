// A rule for all resources of all groups hands every object to the webhook, Secrets and tokens too.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { webhookKinds } from './webhooks.ts'
import type { Rule, WebhookValue } from './webhooks.ts'

export const webhookMatchesEverything: ObjectCheck<WebhookValue> = {
  id: 'webhook-matches-everything',
  title: 'Webhook for every resource',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'The webhook sees every object that is written, with the values of Secrets, and may refuse it',
  attack: 'Who takes over the webhook reads each new Secret and token, and stops the cluster at will',
  remedy: 'Name the groups and resources that the webhook needs',
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
    return (value.webhooks ?? []).flatMap(({ rules = [], name: webhook }, index) =>
      rules.flatMap((rule, at) => {
        if (!isEverything(rule)) return []
        return [
          {
            path: ['webhooks', index, 'rules', at, 'resources'],
            message: `Webhook ${webhook} of ${name} is asked about every resource`,
          },
        ]
      }),
    )
  },
}

function isEverything({ apiGroups = [], resources = [] }: Rule): boolean {
  return apiGroups.includes('*') && (resources.includes('*') || resources.includes('*/*'))
}
