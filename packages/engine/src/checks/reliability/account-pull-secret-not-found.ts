// Pods get the imagePullSecrets of their service account; one that does not exist is skipped, and private images are not pulled.
// Source: kubernetes.io/docs/tasks/configure-pod-container/configure-service-account, "Add ImagePullSecrets to a service account"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { secret } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { serviceAccount } from '../../model/kinds/rbac.ts'
import { missingObject } from './missing-object.ts'
import { madeFromCustom } from './made-secrets.ts'

export const accountPullSecretNotFound: ObjectCheck<ValueOf<typeof serviceAccount>> = {
  id: 'account-pull-secret-not-found',
  title: 'Service account with a pull secret that does not exist',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Pods of the account cannot pull private images on a node that does not have them yet',
  attack: 'Pods move to a new node and do not start there',
  remedy: 'Create the Secret, or mend its name',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
  ],
  rows: [],
  passesOn: 'presence',
  judges: 'object',
  kinds: [serviceAccount],
  reads: ['object.imagePullSecrets', 'kind:Secret'],
  find({ value, namespace, name: by }, world) {
    const fromFiles = world.evidence.coverage.world !== 'listed'
    return (value.imagePullSecrets ?? []).flatMap(({ name = '' }, index) => {
      if (madeFromCustom(world, namespace, name)) return []
      const path = ['imagePullSecrets', index, 'name']
      const hits = missingObject(world, { by: `Service account ${by}`, kind: secret, name, namespace, path })
      return fromFiles ? hits.map((hit) => ({ ...hit, confidence: 'possible' as const })) : hits
    })
  },
}
