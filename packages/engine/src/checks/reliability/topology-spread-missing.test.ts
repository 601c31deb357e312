import { deployment, law } from '../law.ts'
import { topologySpreadMissing } from './topology-spread-missing.ts'

const at = 'spec.template.spec.topologySpreadConstraints'

law(topologySpreadMissing, {
  passes: [deployment(), deployment({ spec: { replicas: 1 } }, { topologySpreadConstraints: null })],
  fails: [
    { given: deployment({}, { topologySpreadConstraints: null }), at },
    { given: deployment({}, { topologySpreadConstraints: [] }), at },
  ],
  unknown: [{ given: deployment({}, { topologySpreadConstraints: {} }), at }],
})
