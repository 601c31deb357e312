import { deployment, law, world } from '../law.ts'
import { cronJobPresent } from './cron-job-present.ts'
import { cronJob } from './fixtures.ts'

law(cronJobPresent, {
  passes: [
    world([cronJob({ spec: { suspend: true } })]),
    world([cronJob({ spec: { suspend: true } }), ...deployment().objects.slice(0, 1)]),
  ],
  fails: [{ given: world([cronJob()]), at: 'spec.schedule' }],
  unknown: [{ given: world([cronJob({ spec: { suspend: 'no' } })]), at: 'spec.suspend' }],
})
