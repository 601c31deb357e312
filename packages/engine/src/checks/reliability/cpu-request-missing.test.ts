import { deployment, law, pod } from '../law.ts'
import { cpuRequestMissing } from './cpu-request-missing.ts'
import { withoutLimitRange } from './limit-range-fixtures.ts'

const none = { resources: { limits: { cpu: null }, requests: { cpu: null } } }
const at = 'containers[0].resources.requests.cpu'

law(cpuRequestMissing, {
  passes: [
    pod(),
    // The LimitRange of the namespace sets it
    pod(none),
    withoutLimitRange(pod()),
    withoutLimitRange(pod({ resources: { requests: { cpu: null } } })),
    pod(
      {},
      { ephemeralContainers: [{ image: 'registry.example/debug:1', name: 'debug' }] },
      {},
      { marked: 'subresource' },
    ),
  ],
  fails: [
    // The namespace is left without a LimitRange
    { given: withoutLimitRange(pod(none)), at: `spec.${at}`, alsoFails: ['limit-range-missing'] },
    {
      given: withoutLimitRange(deployment({}, {}, none)),
      at: `spec.template.spec.${at}`,
      alsoFails: ['limit-range-missing'],
    },
  ],
  unknown: [{ given: pod({ resources: [] }), at: 'spec.containers[0].resources' }],
})
