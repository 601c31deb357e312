// The history limits of a CronJob say how many finished Jobs stay; a TTL in its template deletes them all the same, failed ones
// included. Source: kubernetes.io/docs/concepts/workloads/controllers/cron-jobs, "Jobs history limits"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { cronJob } from '../../model/kinds/workloads.ts'

export const cronJobWithTtl: ObjectCheck<ValueOf<typeof cronJob>> = {
  id: 'cron-job-with-ttl',
  title: 'TTL beside the history limits of a CronJob',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'The TTL deletes Jobs that the history limits promise to keep',
  attack: 'A Job fails at night, and in the morning nothing says why',
  remedy: 'Leave ttlSecondsAfterFinished out of the template and set the history limits',
  sources: [kubernetesDocs('CronJob', 'concepts/workloads/controllers/cron-jobs/#jobs-history-limits')],
  rows: ['U-REL-026'],
  fixable: true,
  judges: 'object',
  kinds: [cronJob],
  reads: ['object.spec.jobTemplate.spec.ttlSecondsAfterFinished'],
  find({ value, name }) {
    const seconds = value.spec?.jobTemplate?.spec?.ttlSecondsAfterFinished
    if (seconds === undefined) return []
    const path = ['spec', 'jobTemplate', 'spec', 'ttlSecondsAfterFinished']
    return [{ path, message: `Jobs of CronJob ${name} are deleted ${seconds} s after they finish`, fix: remove(path) }]
  },
}
