// Deleting a namespace, a claim, a volume or a CustomResourceDefinition deletes what is in it. Requests for a namespace carry its own name as
// their namespace, so a Role gives them too. Source: kubernetes/apiserver pkg/endpoints/request/requestinfo.go

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const destroyData = rightCheck({
  id: 'destroy-data',
  title: 'Right to destroy data',
  tier: 'security',
  severity: 'medium',
  why: 'Whoever may delete namespaces, volumes or their claims, or custom resource definitions destroys all they hold',
  attack:
    'The attacker deletes the claims of the databases and asks for a ransom, or hides its tracks with the namespace',
  remedy:
    'Leave the deletion of namespaces, volumes and definitions to people, and keep backups out of the reach of the cluster',
  sources: [kubernetesDocs('Using RBAC Authorization', 'reference/access-authn-authz/rbac/')],
  rows: ['U-RBAC-018'],
  gains: 'destroy data',
  inNamespace: 'medium',
  named: 'low',
  rights: [
    {
      group: '',
      resources: ['namespaces', 'persistentvolumeclaims'],
      verbs: ['delete', 'deletecollection'],
      scope: 'namespace',
    },
    { group: '', resources: ['persistentvolumes'], verbs: ['delete', 'deletecollection'], scope: 'cluster' },
    {
      group: 'apiextensions.k8s.io',
      resources: ['customresourcedefinitions'],
      verbs: ['delete', 'deletecollection'],
      scope: 'cluster',
    },
  ],
})
