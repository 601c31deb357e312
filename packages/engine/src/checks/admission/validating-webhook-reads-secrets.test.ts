import { law } from '../law.ts'
import { rules, validating } from './admission-fixtures.ts'
import { validatingWebhookReadsSecrets } from './validating-webhook-reads-secrets.ts'

law(validatingWebhookReadsSecrets, {
  passes: [validating({}), validating(rules('', 'pods'))],
  fails: [
    { given: validating(rules('', 'secrets')), at: 'webhooks[0].rules' },
    { given: validating(rules('', '*')), at: 'webhooks[0].rules' },
  ],
  unknown: [{ given: validating({ rules: 1 }), at: 'webhooks[0].rules' }],
})
