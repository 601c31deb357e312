import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { cronJobWithTtl } from './cron-job-with-ttl.ts'
import { cronJob } from './fixtures.ts'

const ttl = (ttlSecondsAfterFinished: Json) =>
  world([cronJob({ spec: { jobTemplate: { spec: { ttlSecondsAfterFinished: ttlSecondsAfterFinished } } } })])
const at = 'spec.jobTemplate.spec.ttlSecondsAfterFinished'

law(cronJobWithTtl, {
  passes: [world([cronJob()])],
  // That there is a CronJob at all is a signal of its own
  fails: [{ given: ttl(60), at, alsoFails: ['cron-job-present'] }],
  unknown: [{ given: ttl('day'), at }],
})
