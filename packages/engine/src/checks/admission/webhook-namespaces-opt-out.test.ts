import { law } from '../law.ts'
import { notIn, rules, validating } from './admission-fixtures.ts'
import { webhookNamespacesOptOut } from './webhook-namespaces-opt-out.ts'

const out = { matchExpressions: [{ key: 'skip', operator: 'DoesNotExist' }] }
const at = 'webhooks[0].namespaceSelector'

law(webhookNamespacesOptOut, {
  passes: [
    validating({}),
    validating({ ...notIn('kube-system'), ...rules('', 'pods') }),
    validating({ namespaceSelector: out }),
  ],
  fails: [
    { given: validating({ namespaceSelector: out, ...rules('', 'pods') }), at },
    { given: validating({ namespaceSelector: { matchLabels: { check: 'yes' } }, ...rules('', 'pods') }), at },
  ],
  unknown: [{ given: validating({ namespaceSelector: 'skip', ...rules('', 'pods') }), at }],
})
