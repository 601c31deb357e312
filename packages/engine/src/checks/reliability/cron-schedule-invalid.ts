// The API server refuses a schedule that the CronJob controller cannot read.
// Source: kubernetes/kubernetes pkg/apis/batch/validation (validateScheduleFormat)

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { cronJob } from '../../model/kinds/workloads.ts'
import { scheduleFault } from './cron-schedule.ts'

export const cronScheduleInvalid: ObjectCheck<ValueOf<typeof cronJob>> = {
  id: 'cron-schedule-invalid',
  title: 'Schedule that cannot be read',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The CronJob is refused, or never runs',
  attack: 'The backup or the rotation of a key does not happen, and nobody is told',
  remedy: 'Write five fields, such as 15 3 * * *, and the zone in spec.timeZone',
  sources: [kubernetesDocs('CronJob', 'concepts/workloads/controllers/cron-jobs/#schedule-syntax')],
  rows: [],
  judges: 'object',
  kinds: [cronJob],
  reads: ['object.spec.schedule'],
  find({ value, name }) {
    const schedule = value.spec?.schedule
    const fault = schedule === undefined ? 'is missing' : scheduleFault(schedule)
    return fault === undefined
      ? []
      : [{ path: ['spec', 'schedule'], message: `The schedule of CronJob ${name} ${fault}` }]
  },
}
