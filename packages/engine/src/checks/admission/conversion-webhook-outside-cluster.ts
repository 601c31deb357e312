// A conversion webhook is sent every object of its kind that is read or written in another version than the stored one.
// Source: kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning, "Webhook conversion"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { customResourceDefinition } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { conversionOf } from './conversion.ts'
import { outerHost } from './webhooks.ts'

export const conversionWebhookOutsideCluster: ObjectCheck<ValueOf<typeof customResourceDefinition>> = {
  id: 'conversion-webhook-outside-cluster',
  title: 'Conversion webhook outside the cluster',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Every object of the kind leaves the cluster, and a foreign machine writes what comes back',
  attack: 'Who holds that machine or its name reads the objects and changes them as they are read',
  remedy: 'Run the webhook in the cluster and name its Service in clientConfig',
  sources: [
    kubernetesDocs(
      'Versions in CustomResourceDefinitions, webhook conversion',
      'tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion',
    ),
  ],
  rows: ['U-ADM-002'],
  judges: 'object',
  kinds: [customResourceDefinition],
  reads: ['object.spec.conversion'],
  find(object) {
    const conversion = conversionOf(object)
    const host = outerHost(conversion?.clientConfig.url)
    if (conversion === undefined || host === undefined) return []
    return [
      { path: [...conversion.path, 'url'], message: `Objects of ${object.name} are sent to ${host} to be converted` },
    ]
  },
}
