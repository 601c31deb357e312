import { deployment, law, pod, world } from '../law.ts'
import { cronJob, daemonSet, job } from './fixtures.ts'
import { restartPolicyInvalid } from './restart-policy-invalid.ts'

const at = 'spec.template.spec.restartPolicy'
const marked = { marked: 'malformed' } as const

law(restartPolicyInvalid, {
  passes: [
    pod(),
    pod({}, { restartPolicy: 'Never' }),
    deployment(),
    deployment({}, { restartPolicy: null }),
    world([job()]),
    world([cronJob({}, { restartPolicy: 'OnFailure' })]),
  ],
  fails: [
    { given: deployment({}, { restartPolicy: 'OnFailure' }, {}, marked), at },
    { given: world([daemonSet({}, { restartPolicy: 'Never' })], marked), at },
    { given: world([job({}, { restartPolicy: null })], marked), at },
    {
      given: world([cronJob({}, { restartPolicy: 'Always' })], marked),
      at: 'spec.jobTemplate.spec.template.spec.restartPolicy',
    },
    { given: pod({}, { restartPolicy: 'never' }, {}, marked), at: 'spec.restartPolicy' },
  ],
  unknown: [{ given: pod({}, { restartPolicy: false }), at: 'spec.restartPolicy' }],
})
