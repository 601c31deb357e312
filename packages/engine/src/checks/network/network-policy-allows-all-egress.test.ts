import { law, world } from '../law.ts'
import { networkPolicyAllowsAllEgress } from './network-policy-allows-all-egress.ts'
import { policy } from './policy-fixtures.ts'

const egress = (...rules: object[]) =>
  world([policy({ egress: rules as never, podSelector: {}, policyTypes: ['Egress'] })])
// What is everywhere holds these, too
const alsoFails = ['metadata-api-allowed', 'network-policy-allows-kubelet']

law(networkPolicyAllowsAllEgress, {
  passes: [egress(), egress({ to: [{ podSelector: {} }] }), egress({ ports: [{ port: 53, protocol: 'UDP' }] })],
  fails: [
    { given: egress({}), at: 'spec.egress[0]', alsoFails },
    { given: egress({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }), at: 'spec.egress[0].to[0]', alsoFails },
    { given: egress({ to: [{ namespaceSelector: {} }] }), at: 'spec.egress[0].to[0]' },
    // Without policyTypes a policy with egress rules isolates egress
    { given: world([policy({ egress: [{}], podSelector: {} })]), at: 'spec.egress[0]', alsoFails },
  ],
  unknown: [{ given: egress({ to: 'all' }), at: 'spec.egress[0].to' }],
})
