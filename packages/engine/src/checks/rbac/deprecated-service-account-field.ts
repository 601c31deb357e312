// spec.serviceAccount is the old name of spec.serviceAccountName, which wins. The API server fills in both on what it returns, so on
// live objects only a difference counts. Source: Kubernetes API reference, PodSpec

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { all, remove, set } from '../../model/fix.ts'

export const deprecatedServiceAccountField: WorkloadCheck = {
  id: 'deprecated-service-account-field',
  title: 'Old name of the service account field',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The field serviceAccount is deprecated, and loses silently where serviceAccountName says something else',
  attack: 'None; a reviewer reads one service account and the pod runs as the other',
  remedy: 'Write serviceAccountName and remove serviceAccount',
  sources: [kubernetesDocs('Pod API', 'reference/kubernetes-api/workload-resources/pod-v1/')],
  rows: ['U-RBAC-005'],
  fixable: true,
  judges: 'workload',
  reads: ['pod.serviceAccount', 'pod.serviceAccountName'],
  find(workload, world) {
    const { serviceAccount, serviceAccountName } = workload.spec
    if (serviceAccount === undefined || serviceAccount === '') return []
    if (world.evidence.coverage.world === 'listed' && serviceAccount === serviceAccountName) return []
    const path = workload.at('serviceAccount')
    const named = serviceAccountName !== undefined && serviceAccountName !== ''
    const says = named ? `and serviceAccountName ${serviceAccountName}, which counts` : 'and no serviceAccountName'
    return [
      {
        path,
        message: `${workload.kind} ${workload.name} sets serviceAccount ${serviceAccount} ${says}`,
        fix: named ? remove(path) : all(set(workload.at('serviceAccountName'), serviceAccount), remove(path)),
      },
    ]
  },
}
