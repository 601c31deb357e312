// backoffLimit: 0 fails the Job with its first pod, be it only that the node was drained. A podFailurePolicy can tell the
// difference; whether a second try is safe is the owner's to say.
// Source: kubernetes.io/docs/concepts/workloads/controllers/job, "Pod backoff failure policy"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { job } from '../../model/kinds/workloads.ts'

export const jobWithoutRetries: ObjectCheck<ValueOf<typeof job>> = {
  id: 'job-without-retries',
  title: 'Job that fails with its first pod',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'A drained node or a slow network counts as much as a fault of the program',
  attack: 'A migration fails because its node was updated, and is not tried again',
  remedy: 'Allow a retry, or a podFailurePolicy that ignores disruptions, where a second run does no harm',
  sources: [kubernetesDocs('Jobs', 'concepts/workloads/controllers/job/#pod-backoff-failure-policy')],
  rows: [],
  judges: 'object',
  kinds: [job],
  reads: ['object.spec.backoffLimit'],
  find({ value, name }) {
    if (value.spec?.backoffLimit !== 0) return []
    return [{ path: ['spec', 'backoffLimit'], message: `Job ${name} is not tried a second time` }]
  },
}
