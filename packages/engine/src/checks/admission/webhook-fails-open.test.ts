import { law } from '../law.ts'
import { rules, validating } from './admission-fixtures.ts'
import { webhookFailsOpen } from './webhook-fails-open.ts'

const ignore = { failurePolicy: 'Ignore' }

law(webhookFailsOpen, {
  passes: [
    validating({}),
    validating(ignore),
    validating(rules('', 'pods')),
    validating({ failurePolicy: null, ...rules('', 'pods') }),
    // A namesake of another group
    validating({ ...ignore, ...rules('example.com', 'pods', 'secrets') }),
  ],
  fails: [
    { given: validating({ ...ignore, ...rules('', 'pods') }), at: 'webhooks[0].failurePolicy' },
    { given: validating({}, { ...ignore, ...rules('apps', '*') }), at: 'webhooks[1].failurePolicy' },
    {
      given: validating({ ...ignore, ...rules('rbac.authorization.k8s.io', 'rolebindings') }),
      at: 'webhooks[0].failurePolicy',
    },
  ],
  unknown: [{ given: validating({ failurePolicy: 1, ...rules('', 'pods') }), at: 'webhooks[0].failurePolicy' }],
})
