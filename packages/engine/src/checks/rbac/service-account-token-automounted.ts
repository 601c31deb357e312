// Unless the pod, or where it is silent the service account, says false, a token of the API server lies in every container.
// Source: Kubernetes, Configure Service Accounts for Pods, "Opt out of API credential automounting"; CIS 5.1.6

import { serviceAccountNameOf, tokenMountOf } from '../../access/service-account.ts'
import type { TokenMount } from '../../access/service-account.ts'
import { cis, kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { set } from '../../model/fix.ts'
import { clusterRoleBinding, roleBinding, serviceAccount } from '../../model/kinds/rbac.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'
import { bindingsOfAccount } from './workload-rights.ts'

export const serviceAccountTokenAutomounted: WorkloadCheck = {
  id: 'service-account-token-automounted',
  title: 'Service account token mounted into the pod',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Every container of the pod holds a credential of the API server, needed or not',
  attack: 'Whoever runs code in a container reads the token and asks the API server with it',
  remedy:
    'Set automountServiceAccountToken to false; mount a token by a projected volume into the one container that needs it',
  sources: [
    kubernetesDocs('Configure Service Accounts for Pods', 'tasks/configure-pod-container/configure-service-account/'),
    cis('5.1.6'),
  ],
  rows: ['U-RBAC-001'],
  fixable: true,
  judges: 'workload',
  reads: [
    'pod.automountServiceAccountToken',
    'pod.serviceAccountName',
    'pod.serviceAccount',
    'template.metadata.annotations',
    'template.metadata.labels',
    'kind:ServiceAccount',
    'weighs:rbac.authorization.k8s.io/RoleBinding',
    'weighs:rbac.authorization.k8s.io/ClusterRoleBinding',
  ],
  // What stands on the pod decides by itself; a service account that is not there is said so by the finding.
  passesOn: 'presence',
  find(workload, world) {
    const mount = tokenMountOf(workload, world)
    return mount.mounted ? [hitOf(workload, world, mount)] : none
  },
}

const none: readonly Hit[] = []

function hitOf(workload: Workload, world: World, { by }: TokenMount): Hit {
  const name = serviceAccountNameOf(workload.spec)
  const path = workload.at('automountServiceAccountToken')
  const bound = bindingsOfAccount(workload.namespace, name, world).length > 0
  const seen = world.seen(roleBinding) === 'complete' && world.seen(clusterRoleBinding) === 'complete'
  const reason =
    by === 'pod'
      ? 'says so'
      : by === 'service account'
        ? 'leaves it to its service account, which says so'
        : 'does not say false'
  const needed = bound ? ', which is bound to roles' : seen ? ', which is bound to no role that was read' : ''
  const inFiles = world.evidence.coverage.world !== 'listed'
  const searched = world.objects(serviceAccount, workload.namespace).length
  const unseen = by === 'unseen' ? `; it is not among the ${searched} that were read` : ''
  return {
    path,
    message: `${workload.kind} ${workload.name} ${reason}, so its pods hold a token of service account ${name}${needed}${unseen}`,
    // A service account that is bound to something is likely to need its token.
    severity: bound ? 'low' : 'medium',
    ...(by === 'unseen' && { confidence: 'likely' as const }),
    // Files need not hold default for it to exist, and it mounts its token until somebody writes that it does not.
    ...(by === 'unseen' &&
      !(name === 'default' && inFiles) && {
        absence: { kind: serviceAccount, namespace: workload.namespace, searched },
      }),
    ...(by !== 'pod' && !bound && seen && { fix: set(path, false) }),
  }
}
