import { law, pod } from '../law.ts'
import { ingressNotRestricted } from './ingress-not-restricted.ts'
import { deploymentWith, podWith, policy } from './policy-fixtures.ts'

const egressOnly = policy({ podSelector: {}, policyTypes: ['Egress'] })

law(ingressNotRestricted, {
  passes: [
    pod(),
    // Without policyTypes every policy isolates ingress
    podWith([policy({ podSelector: {} })]),
    podWith([]),
  ],
  fails: [
    { given: podWith([egressOnly]), at: 'metadata.labels', alsoFails: ['namespace-without-default-deny'] },
    {
      given: deploymentWith([egressOnly]),
      at: 'spec.template.metadata.labels',
      alsoFails: ['namespace-without-default-deny'],
    },
  ],
  unknown: [{ given: podWith([egressOnly, policy({ podSelector: 1 }, 'broken')]), at: 'metadata.labels' }],
})
