// secrets of a service account names Secrets of old tokens and, with the annotation enforce-mountable-secrets, those that its pods
// may mount: what is not there helps nobody. Source: kubernetes.io/docs/concepts/security/service-accounts

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { serviceAccount } from '../../model/kinds/rbac.ts'
import { missingSecret } from './missing-secret.ts'

export const accountSecretNotFound: ObjectCheck<ValueOf<typeof serviceAccount>> = {
  id: 'account-secret-not-found',
  title: 'Service account with a Secret that does not exist',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'What waits for the token, or may mount only this Secret, does not get it',
  attack: 'Whoever may create Secrets gives the account one of that name with contents of their own',
  remedy: 'Create the Secret, or remove the entry',
  sources: [kubernetesDocs('Service Accounts', 'concepts/security/service-accounts/')],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [serviceAccount],
  reads: ['object.secrets', 'kind:Secret'],
  find({ value, namespace, name: by }, world) {
    return (value.secrets ?? []).flatMap(({ name = '' }, index) =>
      missingSecret(world, { by: `Service account ${by}`, name, namespace, path: ['secrets', index, 'name'] }),
    )
  },
}
