import { deployment, law, pod, world } from '../law.ts'
import { memoryLimitMissing } from './memory-limit-missing.ts'
import { limitRange, withoutLimitRange } from './limit-range-fixtures.ts'

const none = { resources: { limits: { memory: null }, requests: { memory: null } } }
const at = 'containers[0].resources.limits.memory'

law(memoryLimitMissing, {
  passes: [
    pod(),
    // The LimitRange of the namespace sets it
    pod(none),
    withoutLimitRange(pod()),
    world([limitRange({ max: { memory: '1' }, type: 'Container' })]),
    pod(
      {},
      { ephemeralContainers: [{ image: 'registry.example/debug:1', name: 'debug' }] },
      {},
      { marked: 'subresource' },
    ),
  ],
  fails: [
    // What has no limit has no request here, for a limit alone would count as one
    // The namespace is left without a LimitRange
    {
      given: withoutLimitRange(pod(none)),
      at: `spec.${at}`,
      alsoFails: ['memory-request-missing', 'limit-range-missing'],
    },
    {
      given: withoutLimitRange(deployment({}, {}, none)),
      at: `spec.template.spec.${at}`,
      alsoFails: ['memory-request-missing', 'limit-range-missing'],
    },
  ],
  unknown: [{ given: pod({ resources: [] }), at: 'spec.containers[0].resources' }],
})
