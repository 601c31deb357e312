import { law } from '../law.ts'
import { mutating, validating } from './admission-fixtures.ts'
import { webhookOutsideCluster } from './webhook-outside-cluster.ts'

const at = (url: string) => ({ clientConfig: { service: null, url } })

law(webhookOutsideCluster, {
  passes: [
    validating({}),
    validating(at('https://web.shop.svc:443/validate')),
    mutating(at('https://127.0.0.1:23443/mutate')),
  ],
  fails: [
    { given: validating(at('https://hooks.example.com/validate')), at: 'webhooks[0].clientConfig.url' },
    { given: mutating({}, at('https://203.0.113.7:8443/')), at: 'webhooks[1].clientConfig.url' },
  ],
  unknown: [{ given: validating({ clientConfig: { service: null, url: 1 } }), at: 'webhooks[0].clientConfig.url' }],
})
