import { law } from '../law.ts'
import { mutating, validating } from './admission-fixtures.ts'
import { webhookTimeoutLong } from './webhook-timeout-long.ts'

law(webhookTimeoutLong, {
  passes: [validating({}), validating({ timeoutSeconds: null }), mutating({ timeoutSeconds: 10 })],
  fails: [
    { given: validating({ timeoutSeconds: 30 }), at: 'webhooks[0].timeoutSeconds' },
    { given: mutating({}, { timeoutSeconds: 11 }), at: 'webhooks[1].timeoutSeconds' },
  ],
  unknown: [{ given: validating({ timeoutSeconds: '30s' }), at: 'webhooks[0].timeoutSeconds' }],
})
