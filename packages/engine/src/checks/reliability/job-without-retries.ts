// backoffLimit: 0 fails the Job with its first pod, be it only that the node was drained. A podFailurePolicy can tell the
// difference; whether a second try is safe is the owner's to say.
// Source: kubernetes.io/docs/concepts/workloads/controllers/job, "Pod backoff failure policy"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

interface Retrying {
  readonly spec?: { readonly backoffLimit?: number; readonly jobTemplate?: { readonly spec?: { readonly backoffLimit?: number } } }
}

export const jobWithoutRetries: WorkloadCheck = {
  id: 'job-without-retries',
  title: 'Job that fails with its first pod',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'A drained node or a slow network counts as much as a fault of the program',
  attack: 'The backup fails because its node was updated, and is not tried again',
  remedy: 'Allow a retry, or a podFailurePolicy that ignores disruptions, where a second run does no harm',
  sources: [kubernetesDocs('Jobs', 'concepts/workloads/controllers/job/#pod-backoff-failure-policy')],
  rows: [],
  judges: 'workload',
  reads: ['object.spec.backoffLimit', 'object.spec.jobTemplate.spec.backoffLimit'],
  find({ groupKind, object, kind, name }) {
    const { spec } = object.value as Retrying
    if (groupKind === 'batch/Job' && spec?.backoffLimit === 0) {
      return [{ path: ['spec', 'backoffLimit'], message: `${kind} ${name} is not tried a second time` }]
    }
    if (groupKind === 'batch/CronJob' && spec?.jobTemplate?.spec?.backoffLimit === 0) {
      return [{ path: ['spec', 'jobTemplate', 'spec', 'backoffLimit'], message: `Jobs of ${kind} ${name} are not tried a second time` }]
    }
    return []
  },
}
