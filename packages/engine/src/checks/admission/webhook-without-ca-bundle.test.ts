import { law } from '../law.ts'
import { listedValidating, validating } from './admission-fixtures.ts'
import { webhookWithoutCaBundle } from './webhook-without-ca-bundle.ts'

const none = { clientConfig: { caBundle: null } }
const injected = { annotations: { 'cert-manager.io/inject-ca-from': 'shop/web' } }

law(webhookWithoutCaBundle, {
  passes: [
    validating({}),
    listedValidating(none, injected),
    listedValidating({ clientConfig: { caBundle: null, service: null, url: 'https://127.0.0.1/' } }),
  ],
  fails: [
    { given: listedValidating(none), at: 'webhooks[0].clientConfig.caBundle' },
    { given: listedValidating({ clientConfig: { caBundle: '' } }), at: 'webhooks[0].clientConfig.caBundle' },
  ],
  unknown: [{ given: validating(none), at: 'webhooks[0].clientConfig.caBundle' }],
})
