// A binding may name a service account that does not exist: whoever creates one of that name has the rights. `default` exists in every
// namespace. Source: Kubernetes, RBAC, "Referring to subjects"

import type { BindingValue } from '../../access/access.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, ObjectCheck } from '../../model/check.ts'
import { clusterRoleBinding, roleBinding, serviceAccount } from '../../model/kinds/rbac.ts'
import { printRole, subjectHits } from './binding-hits.ts'

export const boundServiceAccountMissing: ObjectCheck<BindingValue> = {
  id: 'bound-service-account-missing',
  title: 'Binding to a service account that does not exist',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'likely',
  why: 'The binding waits for whoever creates a service account of that name',
  attack: 'Whoever may create service accounts in that namespace creates this one and has its rights',
  remedy: 'Create the service account, or remove the subject',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: [],
  judges: 'object',
  kinds: [clusterRoleBinding, roleBinding],
  reads: ['object.roleRef', 'object.subjects', 'kind:ServiceAccount'],
  passesOn: 'presence',
  find: (object, world) =>
    subjectHits(
      object,
      world,
      ({ kind, name }) => kind === 'ServiceAccount' && name !== 'default',
      ({ subject, index, binding }): Hit | undefined => {
        const namespace = subject.namespace ?? object.namespace
        const { name = '' } = subject
        if (namespace === '' || world.get(serviceAccount, namespace, name) !== undefined) return undefined
        const searched = world.objects(serviceAccount, namespace).length
        return {
          path: object.at('subjects', index),
          message: `${object.kind} ${object.name} gives ${printRole(binding)} to service account ${namespace}/${name}, which is not among the ${searched} of its namespace that were read`,
          absence: { kind: serviceAccount, namespace, searched },
          confidence: world.evidence.coverage.world === 'listed' ? 'certain' : 'likely',
        }
      },
    ),
}
