import { law, pod } from '../law.ts'
import { hostNetworkEscapesPolicies } from './host-network-escapes-policies.ts'
import { podWith, policy } from './policy-fixtures.ts'

law(hostNetworkEscapesPolicies, {
  passes: [
    pod(),
    podWith([], { hostNetwork: true, hostUsers: null }),
    podWith([policy({ podSelector: {} })], { hostNetwork: true, hostUsers: null }),
  ],
  fails: [
    // Its policy is the one of the hardened world
    { given: pod({}, { hostNetwork: true, hostUsers: null }), at: 'spec.hostNetwork' },
  ],
  unknown: [{ given: pod({}, { hostNetwork: 'yes' }), at: 'spec.hostNetwork' }],
})
