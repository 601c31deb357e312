// A listener whose certificate does not exist is not programmed. Other kinds than Secret are the implementation's own, and TLS
// that passes through has no certificate. Source: gateway-api.sigs.k8s.io/guides/tls; GEP-1364 (InvalidCertificateRef)

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { gateway } from '../../model/kinds/network.ts'
import { getsCertificates } from './certificate-shim.ts'
import { missingSecret } from './missing-secret.ts'

export const gatewaySecretNotFound: ObjectCheck<ValueOf<typeof gateway>> = {
  id: 'gateway-secret-not-found',
  title: 'Gateway with a certificate that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The listener is not served',
  attack: 'Hosts go dark at the next change, and whoever may create Secrets there chooses which certificate is served',
  remedy: 'Create the Secret, or mend its name',
  sources: [{ title: 'Gateway API, TLS configuration', url: 'https://gateway-api.sigs.k8s.io/guides/tls/' }],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [gateway],
  reads: ['object.spec.listeners', 'object.metadata.annotations', 'kind:Secret'],
  find({ value, annotations, namespace: own, name: by }, world) {
    if (getsCertificates(annotations)) return []
    const hits: Hit[] = []
    value.spec?.listeners?.forEach(({ tls }, listener) => {
      if (tls?.certificateRefs === undefined || tls.mode === 'Passthrough') return
      tls.certificateRefs.forEach(({ group = '', kind = 'Secret', name = '', namespace = own }, index) => {
        if (group !== '' || kind !== 'Secret') return
        const path = ['spec', 'listeners', listener, 'tls', 'certificateRefs', index, 'name']
        hits.push(...missingSecret(world, { by: `Gateway ${by}`, name, namespace, path }))
      })
    })
    return hits
  },
}
