// A pod may use any service account of its namespace and mount any Secret, ConfigMap and claim of it, so that creating pods, or anything
// that creates pods, gives all of these. Source: Kubernetes, RBAC good practices, "Workload creation"

import { cis, kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const createWorkloads = rightCheck({
  id: 'create-workloads',
  title: 'Right to create workloads',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may create pods runs code as any service account of the namespace and mounts any of its Secrets',
  attack:
    'The attacker starts a pod with the strongest service account of the namespace and reads its token. Where admission allows privileged pods, the node falls too',
  remedy: 'Leave workloads to the deployment pipeline, one namespace at a time, and enforce Pod Security there',
  sources: [
    kubernetesDocs('Role Based Access Control Good Practices', 'concepts/security/rbac-good-practices/'),
    cis('5.1.4'),
  ],
  rows: ['U-RBAC-013'],
  gains: 'create workloads',
  inNamespace: 'medium',
  named: 'pass',
  rights: [
    { group: '', resources: ['pods', 'replicationcontrollers'], verbs: ['create'], scope: 'namespace' },
    {
      group: 'apps',
      resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'],
      verbs: ['create'],
      scope: 'namespace',
    },
    { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: ['create'], scope: 'namespace' },
  ],
})
