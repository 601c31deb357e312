import { law, world } from '../law.ts'
import { networkPolicyAllowsKubelet } from './network-policy-allows-kubelet.ts'
import { policy } from './policy-fixtures.ts'

const spec = (...rules: object[]) => policy({ egress: rules as never, podSelector: {}, policyTypes: ['Egress'] })
const egress = (...rules: object[]) => world([spec(...rules)])
const to = (cidr: string, ...except: string[]) => ({
  ports: [{ port: 10250 }],
  to: [{ ipBlock: { cidr, ...(except.length > 0 && { except }) } }],
})
const node = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'node-1' },
  status: {
    addresses: [
      { address: '192.168.7.4', type: 'InternalIP' },
      { address: 'node-1', type: 'Hostname' },
    ],
  },
}

law(networkPolicyAllowsKubelet, {
  passes: [
    egress(),
    egress({ ports: [{ port: 443 }] }),
    egress({ to: [{ podSelector: {} }] }),
    egress(to('8.8.8.0/24')),
    egress(to('0.0.0.0/0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10')),
    // The nodes were seen, and they are elsewhere
    world([spec(to('10.0.0.0/8')), node]),
    world([policy({ ingress: [{ ports: [{ port: 10250 }] }], podSelector: {} })]),
  ],
  fails: [
    { given: egress({ ports: [{ port: 10250 }] }), at: 'spec.egress[0]' },
    { given: egress({ ports: [{ endPort: 11000, port: 10000 }] }), at: 'spec.egress[0]' },
    { given: egress(to('0.0.0.0/0')), at: 'spec.egress[0].to[0].ipBlock' },
    { given: egress(to('10.0.0.0/16')), at: 'spec.egress[0].to[0].ipBlock' },
    {
      given: egress({ ports: [{ port: 10255 }], to: [{ ipBlock: { cidr: 'fd00::/64' } }] }),
      at: 'spec.egress[0].to[0].ipBlock',
    },
    { given: world([spec(to('192.168.7.0/24')), node]), at: 'spec.egress[0].to[0].ipBlock' },
  ],
  unknown: [{ given: egress({ ports: [{ port: true }] }), at: 'spec.egress[0].ports[0].port' }],
})
