import { law } from '../law.ts'
import { mutating, rules } from './admission-fixtures.ts'
import { mutatingWebhookOnPods } from './mutating-webhook-on-pods.ts'

law(mutatingWebhookOnPods, {
  passes: [mutating({}), mutating(rules('apps', 'deployments'))],
  fails: [
    { given: mutating({ reinvocationPolicy: 'IfNeeded', ...rules('', 'pods') }), at: 'webhooks[0].rules' },
    // It is called once
    { given: mutating(rules('*', '*/*')), at: 'webhooks[0].rules', alsoFails: ['webhook-not-reinvoked'] },
  ],
  unknown: [{ given: mutating({ rules: {} }), at: 'webhooks[0].rules' }],
})
