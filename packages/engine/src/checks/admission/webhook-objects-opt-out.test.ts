import { law } from '../law.ts'
import { rules, validating } from './admission-fixtures.ts'
import { webhookObjectsOptOut } from './webhook-objects-opt-out.ts'

const out = { matchExpressions: [{ key: 'skip', operator: 'DoesNotExist' }] }

law(webhookObjectsOptOut, {
  passes: [
    validating({}),
    validating({ objectSelector: {}, ...rules('', 'pods') }),
    // Not a resource that gives rights
    validating({ objectSelector: out }),
  ],
  fails: [
    { given: validating({ objectSelector: out, ...rules('', 'pods') }), at: 'webhooks[0].objectSelector' },
    {
      given: validating({ objectSelector: { matchLabels: { check: 'yes' } }, ...rules('apps', 'deployments') }),
      at: 'webhooks[0].objectSelector',
    },
  ],
  unknown: [{ given: validating({ objectSelector: 'skip', ...rules('', 'pods') }), at: 'webhooks[0].objectSelector' }],
})
