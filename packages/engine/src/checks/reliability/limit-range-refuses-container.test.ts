import type { JsonObject } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import { limitRangeRefusesContainer } from './limit-range-refuses-container.ts'
import { limitRange, without } from './limit-range-fixtures.ts'

const defaults = { default: { cpu: '500m', memory: '256Mi' }, type: 'Container' }
const under = (bounds: JsonObject) => {
  const fixture = without(pod(), 'LimitRange')
  return { ...fixture, objects: [...fixture.objects, limitRange({ ...defaults, ...bounds })] }
}

law(limitRangeRefusesContainer, {
  passes: [
    pod(),
    pod({ resources: null }),
    under({ max: { cpu: '500m' }, min: { cpu: '500m' } }),
    under({ max: { 'nvidia.com/gpu': '1' } }),
  ],
  fails: [
    { given: under({ max: { memory: '255Mi' } }), at: 'spec.containers[0].resources.limits.memory' },
    { given: under({ min: { cpu: '1' } }), at: 'spec.containers[0].resources.requests.cpu' },
  ],
  unknown: [{ given: pod({ resources: 7 }), at: 'spec.containers[0].resources' }],
})
