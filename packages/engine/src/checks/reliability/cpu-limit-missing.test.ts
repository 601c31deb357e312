import { deployment, law, pod, world } from '../law.ts'
import { cpuLimitMissing } from './cpu-limit-missing.ts'
import { limitRange, withoutLimitRange } from './limit-range-fixtures.ts'

const none = { resources: { limits: { cpu: null }, requests: { cpu: null } } }
const at = 'containers[0].resources.limits.cpu'

law(cpuLimitMissing, {
  passes: [
    pod(),
    // The LimitRange of the namespace sets it
    pod(none),
    withoutLimitRange(pod()),
    world([limitRange({ max: { cpu: '1' }, type: 'Container' })]),
    pod(
      {},
      { ephemeralContainers: [{ image: 'registry.example/debug:1', name: 'debug' }] },
      {},
      { marked: 'subresource' },
    ),
  ],
  fails: [
    { given: withoutLimitRange(pod(none)), at: `spec.${at}` },
    { given: withoutLimitRange(deployment({}, {}, none)), at: `spec.template.spec.${at}` },
  ],
  unknown: [{ given: pod({ resources: [] }), at: 'spec.containers[0].resources' }],
})
