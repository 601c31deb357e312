// backoffLimit: 0 fails a run with its first pod, be it only that the node was drained.
// Source: kubernetes.io/docs/concepts/workloads/controllers/job, "Pod backoff failure policy"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { cronJob } from '../../model/kinds/workloads.ts'

export const cronJobWithoutRetries: ObjectCheck<ValueOf<typeof cronJob>> = {
  id: 'cron-job-without-retries',
  title: 'CronJob whose runs fail with their first pod',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'A drained node or a slow network counts as much as a fault of the program',
  attack: 'The backup fails because its node was updated, and is not tried again until the next night',
  remedy: 'Allow a retry, or a podFailurePolicy that ignores disruptions, where a second run does no harm',
  sources: [kubernetesDocs('Jobs', 'concepts/workloads/controllers/job/#pod-backoff-failure-policy')],
  rows: [],
  judges: 'object',
  kinds: [cronJob],
  reads: ['object.spec.jobTemplate.spec.backoffLimit'],
  find({ value, name }) {
    if (value.spec?.jobTemplate?.spec?.backoffLimit !== 0) return []
    return [
      {
        path: ['spec', 'jobTemplate', 'spec', 'backoffLimit'],
        message: `Runs of CronJob ${name} are not tried a second time`,
      },
    ]
  },
}
