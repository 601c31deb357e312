import { law, world } from '../law.ts'
import { job } from './fixtures.ts'
import { jobWithoutRetries } from './job-without-retries.ts'

const at = 'spec.backoffLimit'

law(jobWithoutRetries, {
  passes: [world([job()]), world([job({ spec: { backoffLimit: null } })])],
  fails: [{ given: world([job({ spec: { backoffLimit: 0 } })]), at }],
  unknown: [{ given: world([job({ spec: { backoffLimit: 'none' } })]), at }],
})
