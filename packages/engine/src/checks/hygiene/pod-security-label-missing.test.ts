import { law, only } from '../law.ts'
import { namespaceWith } from './namespace-fixtures.ts'
import { podSecurityLabelMissing } from './pod-security-label-missing.ts'

law(podSecurityLabelMissing, {
  passes: [
    namespaceWith({ enforce: 'restricted' }),
    // Warnings alone are another check's
    namespaceWith({ warn: 'restricted' }),
    only([{ apiVersion: 'v1', kind: 'Namespace', metadata: { labels: {}, name: 'kube-system' } }]),
  ],
  fails: [
    // Its pods pass restricted, which it could enforce
    {
      given: namespaceWith({}),
      at: 'metadata.labels["pod-security.kubernetes.io/enforce"]',
      alsoFails: ['namespace-could-enforce-more'],
    },
  ],
  unknown: [{ given: namespaceWith({}, { team: 7 }), at: 'metadata.labels.team' }],
})
