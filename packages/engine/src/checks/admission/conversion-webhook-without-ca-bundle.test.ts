import { caBundle } from './admission-fixtures.ts'
import { conversionWebhookWithoutCaBundle } from './conversion-webhook-without-ca-bundle.ts'
import { crd } from './crd-fixture.ts'
import { law } from '../law.ts'

const service = { name: 'web', namespace: 'shop' }
const webhook = (clientConfig: object, annotations = {}) =>
  crd(
    { strategy: 'Webhook', webhook: { clientConfig: clientConfig as never, conversionReviewVersions: ['v1'] } },
    annotations,
    { world: 'listed' },
  )
const at = 'spec.conversion.webhook.clientConfig.caBundle'

law(conversionWebhookWithoutCaBundle, {
  passes: [
    crd(null),
    webhook({ caBundle, service }),
    webhook({ service }, { 'cert-manager.io/inject-ca-from': 'shop/web' }),
  ],
  fails: [{ given: webhook({ service }), at }],
  unknown: [
    {
      given: crd({ strategy: 'Webhook', webhook: { clientConfig: { service }, conversionReviewVersions: ['v1'] } }),
      at,
    },
  ],
})
