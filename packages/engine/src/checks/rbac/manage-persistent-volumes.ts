// A PersistentVolume of type hostPath mounts a path of the node into a pod, and Pod Security does not see it behind its claim. claimRef can be changed,
// which gives a released volume to another claim. Source: Kubernetes, RBAC good practices, "Persistent volume creation"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const managePersistentVolumes = rightCheck({
  id: 'manage-persistent-volumes',
  title: 'Right to create persistent volumes',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may create or change persistent volumes mounts the files of nodes, or the data of others, into its pods',
  attack:
    'The attacker creates a volume on / of the node, claims it in a namespace that forbids hostPath, and writes as root',
  remedy: 'Leave persistent volumes to the provisioner; give users claims only',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.9'),
  ],
  rows: ['U-RBAC-028'],
  gains: 'create or change persistent volumes',
  inNamespace: 'low',
  named: 'medium',
  rights: [{ group: '', resources: ['persistentvolumes'], verbs: ['create', 'update', 'patch'], scope: 'cluster' }],
})
