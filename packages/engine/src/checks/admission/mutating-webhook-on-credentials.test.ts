import { law } from '../law.ts'
import { mutating, rules } from './admission-fixtures.ts'
import { mutatingWebhookOnCredentials } from './mutating-webhook-on-credentials.ts'

law(mutatingWebhookOnCredentials, {
  passes: [mutating({}), mutating(rules('', 'pods', 'services')), mutating(rules('example.com', 'secrets'))],
  fails: [
    { given: mutating(rules('', 'secrets')), at: 'webhooks[0].rules' },
    { given: mutating(rules('', '*')), at: 'webhooks[0].rules' },
    { given: mutating({}, rules('rbac.authorization.k8s.io', 'clusterrolebindings')), at: 'webhooks[1].rules' },
  ],
  unknown: [{ given: mutating({ rules: {} }), at: 'webhooks[0].rules' }],
})
