import { law, world } from '../law.ts'
import { cronJob, job } from './fixtures.ts'
import { jobWithoutRetries } from './job-without-retries.ts'

law(jobWithoutRetries, {
  passes: [world([job()]), world([job({ spec: { backoffLimit: null } })])],
  fails: [
    { given: world([job({ spec: { backoffLimit: 0 } })]), at: 'spec.backoffLimit' },
    // That there is a CronJob at all is a signal of its own
    {
      given: world([cronJob({ spec: { jobTemplate: { spec: { backoffLimit: 0 } } } })]),
      at: 'spec.jobTemplate.spec.backoffLimit',
      alsoFails: ['cron-job-present'],
    },
  ],
  unknown: [{ given: world([job({ spec: { backoffLimit: 'none' } })]), at: 'spec.backoffLimit' }],
})
