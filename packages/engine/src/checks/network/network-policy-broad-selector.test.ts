import { law, world } from '../law.ts'
import { networkPolicyBroadSelector } from './network-policy-broad-selector.ts'
import { policy } from './policy-fixtures.ts'

const web = { matchLabels: { 'app.kubernetes.io/name': 'web' } }
const given = (spec: object) => world([policy(spec as never)])

law(networkPolicyBroadSelector, {
  passes: [
    given({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
    given({ ingress: [{ from: [{ podSelector: web }], ports: [{ port: 80 }] }], podSelector: web }),
    given({ egress: [{ ports: [{ port: 53, protocol: 'UDP' }] }], podSelector: {}, policyTypes: ['Egress'] }),
  ],
  fails: [
    { given: given({ ingress: [{ from: [{ podSelector: web }] }], podSelector: {} }), at: 'spec.podSelector' },
    { given: given({ ingress: [{ ports: [{ port: 80 }] }], podSelector: web }), at: 'spec.ingress[0]' },
    {
      given: given({
        egress: [{ ports: [{ port: 443 }], to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }],
        podSelector: web,
      }),
      at: 'spec.egress[0].to[0]',
    },
  ],
  unknown: [{ given: given({ ingress: [{ ports: 80 }], podSelector: web }), at: 'spec.ingress[0].ports' }],
})
