import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { accountSecretNotFound } from './account-secret-not-found.ts'

const account = (patch: JsonObject) =>
  world([
    {
      apiVersion: 'v1',
      automountServiceAccountToken: false,
      kind: 'ServiceAccount',
      metadata: { name: 'web', namespace: 'shop' },
      ...patch,
    },
  ])
const at = 'secrets[0].name'

law(accountSecretNotFound, {
  passes: [account({}), account({ secrets: [{ name: 'registry' }] })],
  fails: [
    { given: account({ secrets: [{ name: 'web-token-x7k2p' }] }), at },
    { given: { ...account({ secrets: [{ name: 'web-token-x7k2p' }] }), world: 'listed' }, at },
  ],
  unknown: [{ given: account({ secrets: [{ name: 7 }] }), at }],
})
