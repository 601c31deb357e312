// Deployments, ReplicaSets, StatefulSets, DaemonSets and ReplicationControllers take pods that are always restarted only; Jobs and
// CronJobs only those that are not. The API server refuses the rest.
// Source: kubernetes/kubernetes pkg/apis/apps/validation, pkg/apis/batch/validation (ValidateJobSpec)

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

const always: ReadonlySet<string> = new Set([
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'ReplicationController',
])
const finite: ReadonlySet<string> = new Set(['batch/CronJob', 'batch/Job'])
const known: ReadonlySet<string> = new Set(['Always', 'Never', 'OnFailure'])

export const restartPolicyInvalid: WorkloadCheck = {
  id: 'restart-policy-invalid',
  title: 'Restart policy that the kind does not take',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Leave restartPolicy out, or set it to Never or OnFailure for Jobs and CronJobs',
  sources: [kubernetesDocs('Pod Lifecycle', 'concepts/workloads/pods/pod-lifecycle/#restart-policy')],
  rows: ['U-REL-025'],
  judges: 'workload',
  reads: ['pod.restartPolicy'],
  find({ groupKind, spec, kind, name, at }) {
    const policy = spec.restartPolicy ?? 'Always'
    const fits = finite.has(groupKind) ? policy !== 'Always' : !always.has(groupKind) || policy === 'Always'
    if (fits && known.has(policy)) return []
    const given =
      spec.restartPolicy === undefined ? 'no restart policy, which means Always' : `restart policy ${policy}`
    return [{ path: at('restartPolicy'), message: `${kind} ${name} has ${given}, and its kind does not take it` }]
  },
}
