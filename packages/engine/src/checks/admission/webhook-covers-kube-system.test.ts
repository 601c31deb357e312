import { law } from '../law.ts'
import { mutating, notIn, rules, validating } from './admission-fixtures.ts'
import { webhookCoversKubeSystem } from './webhook-covers-kube-system.ts'

const pods = rules('', 'pods')
const cluster = { ...pods, ...notIn('shop') }

law(webhookCoversKubeSystem, {
  passes: [
    validating({}),
    validating({ ...pods, ...notIn('shop', 'kube-system') }),
    validating({ ...cluster, failurePolicy: 'Ignore' }),
    // The labels of kube-system are not known
    validating({ ...pods, namespaceSelector: { matchLabels: { checked: 'yes' } } }),
  ],
  fails: [
    { given: validating(cluster), at: 'webhooks[0].namespaceSelector' },
    { given: mutating({}, cluster), at: 'webhooks[1].namespaceSelector' },
  ],
  unknown: [{ given: validating({ namespaceSelector: [], ...pods }), at: 'webhooks[0].namespaceSelector' }],
})
