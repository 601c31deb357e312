import { law } from '../law.ts'
import { namespaceWith } from './namespace-fixtures.ts'
import { podSecurityPrivileged } from './pod-security-privileged.ts'

law(podSecurityPrivileged, {
  passes: [
    namespaceWith({ enforce: 'baseline' }),
    namespaceWith({}),
    { ...namespaceWith({ enforce: 'nonsense' }), marked: 'malformed' },
  ],
  fails: [
    // Its pods pass restricted, which it could enforce
    {
      given: namespaceWith({ enforce: 'privileged' }),
      at: 'metadata.labels["pod-security.kubernetes.io/enforce"]',
      alsoFails: ['namespace-could-enforce-more'],
    },
  ],
  unknown: [{ given: namespaceWith({ enforce: false }), at: 'metadata.labels["pod-security.kubernetes.io/enforce"]' }],
})
