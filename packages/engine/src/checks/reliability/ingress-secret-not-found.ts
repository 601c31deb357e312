// A controller serves its own default certificate for hosts whose Secret does not exist. cert-manager makes the Secret where
// the annotations ask for it. Source: kubernetes.io/docs/concepts/services-networking/ingress, "TLS"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { getsCertificates } from './certificate-shim.ts'
import { missingSecret } from './missing-secret.ts'

export const ingressSecretNotFound: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-secret-not-found',
  title: 'Ingress with a certificate that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The controller serves a certificate that no client trusts, or refuses the host',
  attack:
    'Clients learn to accept any certificate for the host, and whoever may create Secrets chooses which is served',
  remedy: 'Create the Secret, or mend its name',
  sources: [kubernetesDocs('Ingress', 'concepts/services-networking/ingress/#tls')],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [ingress],
  reads: ['object.spec.tls', 'object.metadata.annotations', 'kind:Secret'],
  find({ value, annotations, namespace, name: by }, world) {
    const tls = value.spec?.tls
    if (tls === undefined || getsCertificates(annotations)) return []
    return tls.flatMap(({ secretName: name = '' }, index) =>
      missingSecret(world, { by: `Ingress ${by}`, name, namespace, path: ['spec', 'tls', index, 'secretName'] }),
    )
  },
}
