import { law, pod } from '../law.ts'
import { memoryRequestDiffersFromLimit } from './memory-request-differs-from-limit.ts'

const resources = (request: string | number | null, limit: string | number | null) =>
  pod({ resources: { limits: { memory: limit }, requests: { memory: request } } })
const at = 'spec.containers[0].resources.requests.memory'

law(memoryRequestDiffersFromLimit, {
  // A limit alone counts as the request; a request alone has nothing to differ from
  passes: [
    pod(),
    resources('1', '1000m'),
    resources(1, '1'),
    resources(null, '1'),
    resources('500m', null),
    pod({ resources: null }),
  ],
  fails: [
    { given: resources('500m', '1'), at },
    { given: resources('1', '1.5'), at },
  ],
  unknown: [{ given: pod({ resources: { requests: [] } }), at: 'spec.containers[0].resources.requests' }],
})
