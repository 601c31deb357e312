// Admission refuses pods whose service account does not exist, so a Deployment with such a template makes none. default exists in
// every namespace. Source: Kubernetes, Configure Service Accounts for Pods

import { isStaticPod, serviceAccountNameOf } from '../../access/service-account.ts'
import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { serviceAccount } from '../../model/kinds/rbac.ts'
import { accountPath } from './workload-rights.ts'

export const missingServiceAccount: WorkloadCheck = {
  id: 'missing-service-account',
  title: 'Service account that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'Pods whose service account does not exist are refused',
  attack: 'The workload never starts; or whoever may create service accounts decides what it may do',
  remedy: 'Create the service account, or correct the name',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
  ],
  rows: ['U-RBAC-004'],
  judges: 'workload',
  reads: [
    'pod.serviceAccountName',
    'pod.serviceAccount',
    'template.metadata.annotations',
    'template.metadata.labels',
    'kind:ServiceAccount',
  ],
  passesOn: 'presence',
  find(workload, world) {
    const name = serviceAccountNameOf(workload.spec)
    const { namespace } = workload
    if (name === 'default' || isStaticPod(workload, world) || world.get(serviceAccount, namespace, name) !== undefined)
      return []
    const searched = world.objects(serviceAccount, namespace).length
    return [
      {
        path: accountPath(workload),
        message: `${workload.kind} ${workload.name} names service account ${name}, which is not among the ${searched} of namespace ${namespace} that were read`,
        absence: { kind: serviceAccount, namespace, searched },
        confidence: world.evidence.coverage.world === 'listed' ? 'certain' : 'likely',
      },
    ]
  },
}
