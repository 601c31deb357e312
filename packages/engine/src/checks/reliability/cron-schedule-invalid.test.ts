import { law, world } from '../law.ts'
import { cronScheduleInvalid } from './cron-schedule-invalid.ts'
import { cronJob } from './fixtures.ts'

const marked = { marked: 'malformed' } as const
const at = 'spec.schedule'

law(cronScheduleInvalid, {
  passes: [world([cronJob()]), world([cronJob({ spec: { schedule: '@hourly', timeZone: 'Europe/Berlin' } })])],
  fails: [
    { given: world([cronJob({ spec: { schedule: '0 0 3 * * *' } })], marked), at },
    { given: world([cronJob({ spec: { schedule: null } })], marked), at },
  ],
  unknown: [{ given: world([cronJob({ spec: { schedule: 5 } })]), at }],
})
