import { law, world } from '../law.ts'
import { cronJobDeadlineMissing } from './cron-job-deadline-missing.ts'
import { cronJob } from './fixtures.ts'

const at = 'spec.startingDeadlineSeconds'

law(cronJobDeadlineMissing, {
  passes: [world([cronJob()])],
  fails: [{ given: world([cronJob({ spec: { startingDeadlineSeconds: null } })]), at }],
  unknown: [{ given: world([cronJob({ spec: { startingDeadlineSeconds: 'soon' } })]), at }],
})
