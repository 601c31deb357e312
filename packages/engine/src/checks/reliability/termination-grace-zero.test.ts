import { deployment, law, pod } from '../law.ts'
import { terminationGraceZero } from './termination-grace-zero.ts'

law(terminationGraceZero, {
  passes: [pod(), pod({}, { terminationGracePeriodSeconds: 1 })],
  fails: [
    { given: pod({}, { terminationGracePeriodSeconds: 0 }), at: 'spec.terminationGracePeriodSeconds' },
    {
      given: deployment({}, { terminationGracePeriodSeconds: 0 }),
      at: 'spec.template.spec.terminationGracePeriodSeconds',
    },
  ],
  unknown: [{ given: pod({}, { terminationGracePeriodSeconds: '0' }), at: 'spec.terminationGracePeriodSeconds' }],
})
