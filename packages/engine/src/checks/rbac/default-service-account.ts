// A pod that names no service account shares default with all others of the namespace, and with what is bound to it one day.
// Source: CIS Kubernetes Benchmark 5.1.5; Kubernetes, Service Accounts, "Default service accounts"

import { isStaticPod, serviceAccountNameOf } from '../../access/service-account.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { accountPath, bindingsOfAccount, usableBindings } from './workload-rights.ts'

export const defaultServiceAccount: WorkloadCheck = {
  id: 'default-service-account',
  title: 'Workload that runs as the default service account',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Rights that one program needs go to every pod that runs as default',
  attack: 'The attacker breaks into any pod of the namespace and has what was bound to default for another',
  remedy: 'Create a service account for the workload and name it in serviceAccountName',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
    cis('5.1.5'),
  ],
  rows: ['U-RBAC-002'],
  judges: 'workload',
  reads: [
    'pod.serviceAccountName',
    'pod.serviceAccount',
    'pod.automountServiceAccountToken',
    'pod.volumes[].projected',
    'template.metadata.annotations',
    'template.metadata.labels',
    'weighs:ServiceAccount',
    'weighs:rbac.authorization.k8s.io/RoleBinding',
    'weighs:rbac.authorization.k8s.io/ClusterRoleBinding',
  ],
  find(workload, world) {
    if (serviceAccountNameOf(workload.spec) !== 'default' || isStaticPod(workload, world)) return []
    const bound = bindingsOfAccount(workload.namespace, 'default', world).length > 0
    const usable = bound && usableBindings(workload, world).length > 0
    const says = usable ? ', whose token it holds and which is bound to roles' : ''
    return [
      {
        path: accountPath(workload),
        message: `${workload.kind} ${workload.name} runs as the default service account of namespace ${workload.namespace}${says}`,
        severity: usable ? 'medium' : 'low',
      },
    ]
  },
}
