import { law } from '../law.ts'
import { mutating, rules } from './admission-fixtures.ts'
import { webhookNotReinvoked } from './webhook-not-reinvoked.ts'

law(webhookNotReinvoked, {
  passes: [mutating({}), mutating({ reinvocationPolicy: 'IfNeeded', ...rules('', 'pods') })],
  fails: [
    // It may change pods
    {
      given: mutating(rules('', 'pods')),
      at: 'webhooks[0].reinvocationPolicy',
      alsoFails: ['mutating-webhook-on-pods'],
    },
    {
      given: mutating({ reinvocationPolicy: 'Never', ...rules('', 'pods') }),
      at: 'webhooks[0].reinvocationPolicy',
      alsoFails: ['mutating-webhook-on-pods'],
    },
  ],
  unknown: [{ given: mutating({ reinvocationPolicy: 1, ...rules('', 'pods') }), at: 'webhooks[0].reinvocationPolicy' }],
})
