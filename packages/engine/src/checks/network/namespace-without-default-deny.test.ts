import { law, only, pod } from '../law.ts'
import { namespaceWithoutDefaultDeny } from './namespace-without-default-deny.ts'
import { podWith, policy } from './policy-fixtures.ts'

const own = policy({
  podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
  policyTypes: ['Ingress', 'Egress'],
})

law(namespaceWithoutDefaultDeny, {
  passes: [
    pod(),
    podWith([]),
    podWith([policy({ podSelector: {} }, 'in'), policy({ podSelector: {}, policyTypes: ['Egress'] }, 'out')]),
  ],
  fails: [
    { given: podWith([own]), at: 'metadata.name' },
    { given: podWith([policy({ podSelector: {} })]), at: 'metadata.name', alsoFails: ['egress-not-restricted'] },
    // A policy alone in a file
    { given: only([policy({ podSelector: {}, policyTypes: ['Ingress'] })]), at: 'metadata.name' },
  ],
  unknown: [{ given: podWith([own, policy({ podSelector: 1 }, 'broken')]), at: 'metadata.name' }],
})
