import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { accountPullSecretNotFound } from './account-pull-secret-not-found.ts'

const account = (imagePullSecrets: Json) =>
  world([
    {
      apiVersion: 'v1',
      automountServiceAccountToken: false,
      imagePullSecrets: imagePullSecrets,
      kind: 'ServiceAccount',
      metadata: { name: 'web', namespace: 'shop' },
    },
  ])

law(accountPullSecretNotFound, {
  passes: [account([]), account([{ name: 'registry' }])],
  fails: [{ given: account([{ name: 'regcred' }]), at: 'imagePullSecrets[0].name' }],
  unknown: [{ given: account('registry'), at: 'imagePullSecrets' }],
})
