// Without startingDeadlineSeconds the controller counts missed runs since the last one, and gives up for good after a hundred;
// with it, it counts only those inside the deadline.
// Source: kubernetes.io/docs/concepts/workloads/controllers/cron-jobs, "Deadline for delayed Job start"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { cronJob } from '../../model/kinds/workloads.ts'

export const cronJobDeadlineMissing: ObjectCheck<ValueOf<typeof cronJob>> = {
  id: 'cron-job-deadline-missing',
  title: 'CronJob without a starting deadline',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Runs that were missed start late, or after a hundred of them none starts at all',
  attack: 'The control plane was away for a while, and the backup never runs again',
  remedy: 'Set startingDeadlineSeconds to how late a run still makes sense',
  sources: [kubernetesDocs('CronJob', 'concepts/workloads/controllers/cron-jobs/#starting-deadline')],
  rows: ['U-REL-027'],
  judges: 'object',
  kinds: [cronJob],
  reads: ['object.spec.startingDeadlineSeconds'],
  find({ value, name }) {
    if (value.spec?.startingDeadlineSeconds !== undefined) return []
    return [
      { path: ['spec', 'startingDeadlineSeconds'], message: `CronJob ${name} does not say how late a run may start` },
    ]
  },
}
