import { law } from '../law.ts'
import { namespaceWith } from './namespace-fixtures.ts'
import { podSecurityNotEnforced } from './pod-security-not-enforced.ts'

const at = 'metadata.labels["pod-security.kubernetes.io/enforce"]'
// Its pods pass restricted, which it could enforce
const alsoFails = ['namespace-could-enforce-more']

law(podSecurityNotEnforced, {
  passes: [namespaceWith({ enforce: 'restricted' }), namespaceWith({})],
  fails: [
    { given: namespaceWith({ warn: 'restricted' }), at, alsoFails },
    { given: namespaceWith({ audit: 'baseline' }), at, alsoFails },
  ],
  unknown: [{ given: namespaceWith({ warn: 3 }), at: 'metadata.labels["pod-security.kubernetes.io/warn"]' }],
})
