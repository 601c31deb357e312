import { law, world } from '../law.ts'
import { ingress, istioGateway } from './ingress-fixtures.ts'
import { ingressWildcardHost } from './ingress-wildcard-host.ts'

const crd = { marked: 'crd' as const }
const port = { name: 'https', number: 443, protocol: 'HTTPS' }
const wildcard = ingress({ rules: [{ host: '*.example' }], tls: [{ hosts: ['*.example'] }] })

law(ingressWildcardHost, {
  passes: [world([ingress()]), world([istioGateway([{ hosts: ['shop/shop.example'], port }])], crd)],
  fails: [
    { given: world([wildcard]), at: 'spec.rules[0].host' },
    { given: world([istioGateway([{ hosts: ['shop.example', '*'], port }])], crd), at: 'spec.servers[0].hosts[1]' },
    { given: world([istioGateway([{ hosts: ['./*.example'], port }])], crd), at: 'spec.servers[0].hosts[0]' },
  ],
  unknown: [{ given: world([ingress({ rules: [{ host: true }] })]), at: 'spec.rules[0].host' }],
})
