// A pod template's image, service account and volumes can be changed; of a running pod the image can.
// Source: Kubernetes, Pods, "Pod update and replacement"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const modifyWorkloads = rightCheck({
  id: 'modify-workloads',
  title: 'Right to change workloads',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may update workloads runs other code in them, as the service account that they have',
  attack: 'The attacker patches the image of a Deployment and reads the token and the Secrets of its pods',
  remedy: 'Leave changes to the deployment pipeline, or name the workloads in resourceNames',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.4'),
  ],
  rows: ['U-RBAC-013'],
  gains: 'change workloads',
  inNamespace: 'medium',
  named: 'low',
  rights: [
    { group: '', resources: ['pods', 'replicationcontrollers'], verbs: ['update', 'patch'], scope: 'namespace' },
    {
      group: 'apps',
      resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'],
      verbs: ['update', 'patch'],
      scope: 'namespace',
    },
    { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: ['update', 'patch'], scope: 'namespace' },
  ],
})
