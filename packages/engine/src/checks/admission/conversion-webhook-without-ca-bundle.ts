// Without a bundle the certificate of the webhook's Service cannot be checked, and no object of the kind can be converted.
// Source: kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { customResourceDefinition } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { isInjected } from './ca-bundle.ts'
import { conversionOf } from './conversion.ts'

export const conversionWebhookWithoutCaBundle: ObjectCheck<ValueOf<typeof customResourceDefinition>> = {
  id: 'conversion-webhook-without-ca-bundle',
  title: 'Conversion webhook without a CA bundle',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Objects of the kind cannot be read in other versions than the stored one',
  attack: 'Controllers that ask for another version stop working, and so does garbage collection',
  remedy: 'Set clientConfig.caBundle, or let cert-manager inject it',
  sources: [
    kubernetesDocs(
      'Versions in CustomResourceDefinitions, webhook conversion',
      'tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion',
    ),
  ],
  rows: ['U-ADM-002'],
  judges: 'object',
  kinds: [customResourceDefinition],
  reads: ['object.spec.conversion', 'object.metadata.annotations'],
  find(object, world) {
    const conversion = conversionOf(object)
    if (
      conversion?.clientConfig.service === undefined ||
      (conversion.clientConfig.caBundle ?? '') !== '' ||
      isInjected(object)
    )
      return []
    const path = [...conversion.path, 'caBundle']
    const message = `The conversion webhook of ${object.name} has no CA bundle`
    // In files, a controller or a job of the installation may write it later
    if (world.evidence.coverage.world !== 'listed') {
      return [{ path, message: `${message}, unless something writes it after it is applied`, unknown: true }]
    }
    return [{ path, message }]
  },
}
