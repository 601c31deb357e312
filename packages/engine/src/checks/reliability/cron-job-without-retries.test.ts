import { law, world } from '../law.ts'
import { cronJobWithoutRetries } from './cron-job-without-retries.ts'
import { cronJob } from './fixtures.ts'

const limit = (backoffLimit: number | string | null) =>
  world([cronJob({ spec: { jobTemplate: { spec: { backoffLimit } } } })])
const at = 'spec.jobTemplate.spec.backoffLimit'

law(cronJobWithoutRetries, {
  passes: [limit(1), limit(null)],
  // That there is a CronJob at all is a signal of its own
  fails: [{ given: limit(0), at, alsoFails: ['cron-job-present'] }],
  unknown: [{ given: limit('none'), at }],
})
