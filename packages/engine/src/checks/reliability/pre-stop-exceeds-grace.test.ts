import { law, pod } from '../law.ts'
import { preStopExceedsGrace } from './pre-stop-exceeds-grace.ts'

const sleeping = (seconds: number, spec = {}) => pod({ lifecycle: { preStop: { sleep: { seconds } } } }, spec)
const at = 'spec.containers[0].lifecycle.preStop.sleep.seconds'

law(preStopExceedsGrace, {
  passes: [
    pod(),
    sleeping(5),
    sleeping(60, { terminationGracePeriodSeconds: 90 }),
    pod({ lifecycle: { preStop: { exec: { command: ['true'] } } } }),
  ],
  // The API server refuses a sleep above the grace period, but not one equal to it
  fails: [
    { given: sleeping(30), at },
    { given: sleeping(60, { terminationGracePeriodSeconds: 60 }), at },
  ],
  unknown: [{ given: pod({ lifecycle: { preStop: 'sleep' } }), at: 'spec.containers[0].lifecycle.preStop' }],
})
