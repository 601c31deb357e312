import { law } from '../law.ts'
import { mutating, notIn, rules, validating } from './admission-fixtures.ts'
import { webhookLocksItselfOut } from './webhook-locks-itself-out.ts'

const pods = rules('', 'pods')
const own = { ...pods, ...notIn('kube-system') }

law(webhookLocksItselfOut, {
  passes: [
    validating({}),
    validating({ ...pods, ...notIn('shop', 'kube-system') }),
    validating({ ...own, failurePolicy: 'Ignore' }),
    validating({ ...own, objectSelector: { matchLabels: { checked: 'yes' } } }),
    validating({ ...own, clientConfig: { caBundle: null, service: null, url: 'https://127.0.0.1/validate' } }),
    validating({
      ...own,
      rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['DELETE'], resources: ['pods'] }],
    }),
  ],
  fails: [
    { given: validating(own), at: 'webhooks[0].namespaceSelector' },
    { given: mutating(own), at: 'webhooks[0].namespaceSelector' },
    { given: validating({ ...rules('*', '*'), ...notIn('kube-system') }), at: 'webhooks[0].namespaceSelector' },
    // And the cluster with it
    { given: validating(pods), at: 'webhooks[0].namespaceSelector', alsoFails: ['webhook-covers-kube-system'] },
  ],
  unknown: [{ given: validating({ namespaceSelector: 'shop', ...pods }), at: 'webhooks[0].namespaceSelector' }],
})
