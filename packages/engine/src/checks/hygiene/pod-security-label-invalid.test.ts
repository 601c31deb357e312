import { law } from '../law.ts'
import { namespaceWith } from './namespace-fixtures.ts'
import { podSecurityLabelInvalid } from './pod-security-label-invalid.ts'

const malformed = { marked: 'malformed' } as const
const prefix = 'metadata.labels["pod-security.kubernetes.io/'

law(podSecurityLabelInvalid, {
  passes: [namespaceWith({ enforce: 'baseline', 'enforce-version': 'v1.30' }), namespaceWith({})],
  fails: [
    { given: { ...namespaceWith({ enforce: 'restricted', warn: 'strict' }), ...malformed }, at: `${prefix}warn"]` },
    {
      given: { ...namespaceWith({ enforce: 'restricted', 'enforce-version': '1.30' }), ...malformed },
      at: `${prefix}enforce-version"]`,
    },
    { given: namespaceWith({ enforce: 'restricted', enforced: 'restricted' }), at: `${prefix}enforced"]` },
  ],
  unknown: [{ given: namespaceWith({ enforce: [] }), at: `${prefix}enforce"]` }],
})
