import { law, world } from '../law.ts'
import { accountPullSecretNotFound } from './account-pull-secret-not-found.ts'

const account = (imagePullSecrets: unknown) =>
  world([
    {
      apiVersion: 'v1',
      automountServiceAccountToken: false,
      imagePullSecrets: imagePullSecrets as string,
      kind: 'ServiceAccount',
      metadata: { name: 'web', namespace: 'shop' },
    },
  ])

law(accountPullSecretNotFound, {
  passes: [account([]), account([{ name: 'registry' }])],
  fails: [{ given: account([{ name: 'regcred' }]), at: 'imagePullSecrets[0].name' }],
  unknown: [{ given: account('registry'), at: 'imagePullSecrets' }],
})
