import { law, pod } from '../law.ts'
import { egressNotRestricted } from './egress-not-restricted.ts'
import { deploymentWith, podWith, policy } from './policy-fixtures.ts'

const ingressOnly = policy({ podSelector: {}, policyTypes: ['Ingress'] })
const dns = { ports: [{ port: 53, protocol: 'UDP' }] }

law(egressNotRestricted, {
  passes: [
    pod(),
    podWith([ingressOnly, policy({ podSelector: {}, policyTypes: ['Egress'] }, 'egress')]),
    // Without policyTypes a policy with egress rules isolates egress
    podWith([policy({ egress: [dns], podSelector: {} })]),
    // No policy at all is another finding
    podWith([]),
  ],
  fails: [
    { given: podWith([ingressOnly]), at: 'metadata.labels', alsoFails: ['namespace-without-default-deny'] },
    // Without policyTypes an empty list of rules isolates nothing
    {
      given: podWith([policy({ egress: [], podSelector: {} })]),
      at: 'metadata.labels',
      alsoFails: ['namespace-without-default-deny'],
    },
    {
      given: deploymentWith([ingressOnly]),
      at: 'spec.template.metadata.labels',
      alsoFails: ['namespace-without-default-deny'],
    },
  ],
  unknown: [{ given: podWith([ingressOnly, policy({ podSelector: 1 }, 'broken')]), at: 'metadata.labels' }],
})
