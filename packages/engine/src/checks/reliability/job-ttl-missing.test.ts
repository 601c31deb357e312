import { law, world } from '../law.ts'
import { job } from './fixtures.ts'
import { jobTtlMissing } from './job-ttl-missing.ts'

const none = { spec: { ttlSecondsAfterFinished: null } }
const owner = {
  apiVersion: 'batch/v1',
  controller: true,
  kind: 'CronJob',
  name: 'web',
  uid: '7f0c2a54-93e1-4c9e-8a54-1f2b3c4d5e6f',
}

law(jobTtlMissing, {
  passes: [
    world([job()]),
    world([job({ spec: { ttlSecondsAfterFinished: 0 } })]),
    world([job({ ...none, metadata: { ownerReferences: [owner] } })]),
    world([job({ ...none, metadata: { annotations: { 'helm.sh/hook': 'pre-install' } } })]),
  ],
  fails: [{ given: world([job(none)]), at: 'spec.ttlSecondsAfterFinished' }],
  unknown: [{ given: world([job({ spec: { ttlSecondsAfterFinished: 'day' } })]), at: 'spec.ttlSecondsAfterFinished' }],
})
