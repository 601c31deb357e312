import { deployment, law, pod } from '../law.ts'
import { memoryRequestMissing } from './memory-request-missing.ts'
import { withoutLimitRange } from './limit-range-fixtures.ts'

const none = { resources: { limits: { memory: null }, requests: { memory: null } } }
const at = 'containers[0].resources.requests.memory'

law(memoryRequestMissing, {
  passes: [
    pod(),
    // The LimitRange of the namespace sets it
    pod(none),
    withoutLimitRange(pod()),
    withoutLimitRange(pod({ resources: { requests: { memory: null } } })),
    pod(
      {},
      { ephemeralContainers: [{ image: 'registry.example/debug:1', name: 'debug' }] },
      {},
      { marked: 'subresource' },
    ),
  ],
  fails: [
    // A limit counts as the request, so what has no request has no limit
    // The namespace is left without a LimitRange
    {
      given: withoutLimitRange(pod(none)),
      at: `spec.${at}`,
      alsoFails: ['memory-limit-missing', 'limit-range-missing'],
    },
    {
      given: withoutLimitRange(deployment({}, {}, none)),
      at: `spec.template.spec.${at}`,
      alsoFails: ['memory-limit-missing', 'limit-range-missing'],
    },
  ],
  unknown: [{ given: pod({ resources: [] }), at: 'spec.containers[0].resources' }],
})
