import { serviceAccount } from '../model/kinds/rbac.ts'
import type { PodSpec } from '../model/kinds/pod-spec.ts'
import type { Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'

/** The service account that pods run as. `serviceAccount` is the old name of the field and counts where the new one is empty. */
export function serviceAccountNameOf({ serviceAccountName, serviceAccount: old }: PodSpec): string {
  return serviceAccountName || old || 'default'
}

/** Whether admission mounts a token of the API server into the pods, and who decides it. */
export interface TokenMount {
  readonly mounted: boolean
  /** `default`: neither says, which mounts. `unseen`: the service account is not in the target, and the pod does not say. */
  readonly by: 'pod' | 'service account' | 'default' | 'unseen'
}

/**
 * The pod's own word goes before the service account's; where both are silent the token is mounted. Mirrors of static pods
 * get none. Source: kubernetes/kubernetes plugin/pkg/admission/serviceaccount, shouldAutomount.
 */
export function tokenMountOf(workload: Workload, world: World): TokenMount {
  const own = workload.spec.automountServiceAccountToken
  if (own !== undefined) return { mounted: own, by: 'pod' }
  if (isStaticPod(workload, world)) return { mounted: false, by: 'pod' }
  const account = world.get(serviceAccount, workload.namespace, serviceAccountNameOf(workload.spec))
  if (account === undefined) return { mounted: true, by: 'unseen' }
  const theirs = account.value.automountServiceAccountToken
  return theirs === undefined ? { mounted: true, by: 'default' } : { mounted: theirs, by: 'service account' }
}

const components: ReadonlySet<string> = new Set(['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'])

/**
 * Pods that the kubelet starts from files of its node run as no service account. On the API server their mirrors carry an
 * annotation that it sets itself; in files only the labels by which kubeadm writes the control plane show them.
 * Source: kubernetes.io/docs/tasks/configure-pod-container/static-pod
 */
export function isStaticPod({ groupKind, namespace, annotations, labels }: Workload, world: World): boolean {
  if (groupKind !== 'Pod') return false
  if (Object.hasOwn(annotations, 'kubernetes.io/config.mirror')) return true
  if (world.evidence.coverage.world === 'listed' || namespace !== 'kube-system') return false
  return labels['tier'] === 'control-plane' && components.has(labels['component'] ?? '')
}

/** Whether code in the pods can find a token that the API server takes: mounted by admission, or by a volume of its own. */
export function hasApiToken(workload: Workload, world: World): boolean {
  if (tokenMountOf(workload, world).mounted) return true
  return (
    workload.spec.volumes?.some(({ projected }) =>
      projected?.sources?.some(
        ({ serviceAccountToken }) => serviceAccountToken !== undefined && serviceAccountToken.audience === undefined,
      ),
    ) ?? false
  )
}
