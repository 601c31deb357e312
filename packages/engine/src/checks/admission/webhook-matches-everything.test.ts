import { law } from '../law.ts'
import { mutating, rules, validating } from './admission-fixtures.ts'
import { webhookMatchesEverything } from './webhook-matches-everything.ts'

law(webhookMatchesEverything, {
  passes: [validating({}), validating(rules('apps', '*')), mutating(rules('*', 'orders'))],
  fails: [
    // Everything has Secrets in it
    {
      given: validating(rules('*', '*')),
      at: 'webhooks[0].rules[0].resources',
      alsoFails: ['validating-webhook-reads-secrets'],
    },
    {
      given: mutating(rules('*', '*/*')),
      at: 'webhooks[0].rules[0].resources',
      alsoFails: ['mutating-webhook-on-credentials'],
    },
  ],
  unknown: [{ given: validating({ rules: [{ resources: '*' }] }), at: 'webhooks[0].rules[0].resources' }],
})
