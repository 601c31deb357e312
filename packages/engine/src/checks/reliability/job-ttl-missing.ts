// A finished Job and its pods, with their logs and environment, stay until somebody deletes them. Jobs of a CronJob, and those that
// a controller owns, are cleaned up by their owner; Helm deletes its hooks.
// Source: kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { job } from '../../model/kinds/workloads.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const jobTtlMissing: ObjectCheck<ValueOf<typeof job>> = {
  id: 'job-ttl-missing',
  title: 'Job that is never cleaned up',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The finished Job and its pods stay until somebody deletes them',
  attack: 'Thousands of finished pods slow the API server down and keep logs and environments readable',
  remedy: 'Set ttlSecondsAfterFinished',
  sources: [kubernetesDocs('Automatic Cleanup for Finished Jobs', 'concepts/workloads/controllers/ttlafterfinished/')],
  rows: ['U-REL-026'],
  judges: 'object',
  kinds: [job],
  reads: ['object.spec.ttlSecondsAfterFinished', 'object.metadata.ownerReferences', 'object.metadata.annotations'],
  find({ value, name, meta, annotations }) {
    if (value.spec?.ttlSecondsAfterFinished !== undefined) return []
    if ((meta.ownerReferences ?? []).length > 0 || Object.hasOwn(annotations, 'helm.sh/hook')) return []
    return [{ path: ['spec', 'ttlSecondsAfterFinished'], message: `Job ${name} stays after it has finished` }]
  },
}
