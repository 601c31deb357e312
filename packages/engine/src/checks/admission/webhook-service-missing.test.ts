import { law } from '../law.ts'
import { mutating, validating } from './admission-fixtures.ts'
import { webhookServiceMissing } from './webhook-service-missing.ts'

const to = (name: string, namespace = 'shop') => ({ clientConfig: { service: { name, namespace } } })

law(webhookServiceMissing, {
  passes: [validating({}), validating({ clientConfig: { service: null, url: 'https://127.0.0.1/' } })],
  fails: [
    { given: validating(to('absent')), at: 'webhooks[0].clientConfig.service' },
    { given: mutating(to('absent')), at: 'webhooks[0].clientConfig.service' },
  ],
  unknown: [
    // Nothing of that namespace is among the files
    { given: validating(to('web', 'elsewhere')), at: 'webhooks[0].clientConfig.service' },
    { given: validating({ clientConfig: { service: 'web' } }), at: 'webhooks[0].clientConfig.service' },
  ],
})
