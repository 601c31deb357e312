import { law, world } from '../law.ts'
import { networkPolicyAllowsAllIngress } from './network-policy-allows-all-ingress.ts'
import { policy } from './policy-fixtures.ts'

const ingress = (...rules: object[]) => world([policy({ ingress: rules as never, podSelector: {} })])

law(networkPolicyAllowsAllIngress, {
  passes: [
    ingress(),
    ingress({ from: [{ podSelector: {} }] }),
    ingress({ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }),
    // A port that is open to everybody is what a public service has
    ingress({ ports: [{ port: 443 }] }),
    // The policy does not isolate ingress, so its ingress rules mean nothing
    world([policy({ ingress: [{}], podSelector: {}, policyTypes: ['Egress'] })]),
  ],
  fails: [
    { given: ingress({}), at: 'spec.ingress[0]' },
    { given: ingress({ from: [], ports: [] }), at: 'spec.ingress[0]' },
    { given: ingress({ ports: [{ protocol: 'TCP' }] }), at: 'spec.ingress[0]' },
    {
      given: ingress({ from: [{ podSelector: {} }, { ipBlock: { cidr: '0.0.0.0/0' } }] }),
      at: 'spec.ingress[0].from[1]',
    },
    { given: ingress({ from: [{ ipBlock: { cidr: '::/0', except: ['fd00::/8'] } }] }), at: 'spec.ingress[0].from[0]' },
    { given: ingress({ from: [{ namespaceSelector: {} }] }), at: 'spec.ingress[0].from[0]' },
  ],
  unknown: [{ given: ingress({ from: {} }), at: 'spec.ingress[0].from' }],
})
