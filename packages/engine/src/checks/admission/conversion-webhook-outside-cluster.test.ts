import { law } from '../law.ts'
import { crd } from './crd-fixture.ts'
import { conversionWebhookOutsideCluster } from './conversion-webhook-outside-cluster.ts'

const webhook = (clientConfig: object) =>
  crd({ strategy: 'Webhook', webhook: { clientConfig: clientConfig as never, conversionReviewVersions: ['v1'] } })

law(conversionWebhookOutsideCluster, {
  passes: [crd(null), crd({ strategy: 'None' }), webhook({ url: 'https://web.shop.svc/convert' })],
  fails: [
    { given: webhook({ url: 'https://hooks.example.com/convert' }), at: 'spec.conversion.webhook.clientConfig.url' },
    {
      given: {
        ...crd({ strategy: 'Webhook', webhookClientConfig: { url: 'https://hooks.example.com/' } }),
        marked: 'removed: 1.22',
      },
      at: 'spec.conversion.webhookClientConfig.url',
    },
  ],
  unknown: [{ given: webhook({ url: 1 }), at: 'spec.conversion.webhook.clientConfig.url' }],
})
