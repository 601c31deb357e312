// CronJobs are a way to stay in a cluster: MITRE ATT&CK T1053.007. Most are wanted; the list of them is what a person reviews.
// Source: attack.mitre.org/techniques/T1053/007

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { cronJob } from '../../model/kinds/workloads.ts'

export const cronJobPresent: ObjectCheck<ValueOf<typeof cronJob>> = {
  id: 'cron-job-present',
  title: 'CronJob to review',
  tier: 'opinion',
  severity: 'low',
  confidence: 'possible',
  why: 'Whoever may create a CronJob comes back at every run',
  attack:
    'An intruder leaves a CronJob that fetches and runs a program each night, long after the first hole is closed',
  remedy: 'Know the owner of every CronJob, and suspend those that nobody claims',
  sources: [
    {
      title: 'MITRE ATT&CK T1053.007, Container Orchestration Job',
      url: 'https://attack.mitre.org/techniques/T1053/007/',
    },
  ],
  rows: ['U-REL-028'],
  judges: 'object',
  kinds: [cronJob],
  reads: ['object.spec.suspend'],
  find({ value, name }) {
    if (value.spec?.suspend === true) return []
    return [{ path: ['spec', 'schedule'], message: `CronJob ${name} starts pods on a schedule` }]
  },
}
