import { law, pod } from '../law.ts'
import { resourceQuantityInvalid } from './resource-quantity-invalid.ts'

const resources = (limits: Record<string, string>, requests: Record<string, string>) =>
  pod({ resources: { limits, requests } }, {}, {}, { marked: 'malformed' })

law(resourceQuantityInvalid, {
  passes: [
    pod(),
    pod({ resources: null }),
    pod({ resources: { limits: { memory: '0.5Gi' }, requests: { memory: '512Mi' } } }),
  ],
  fails: [
    { given: resources({ memory: '256MB' }, {}), at: 'spec.containers[0].resources.limits.memory' },
    { given: resources({}, { cpu: 'half' }), at: 'spec.containers[0].resources.requests.cpu' },
    { given: resources({}, { cpu: '-1' }), at: 'spec.containers[0].resources.requests.cpu' },
    { given: resources({ cpu: '1' }, { cpu: '1001m' }), at: 'spec.containers[0].resources.requests.cpu' },
  ],
  unknown: [
    { given: pod({ resources: { limits: { memory: true } } }), at: 'spec.containers[0].resources.limits.memory' },
  ],
})
