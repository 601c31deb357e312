// The components that run a control plane from static pods share the node's network and mount its certificates by design:
// kubeadm writes them so. The mirror annotation marks what the kubelet started from a file of the node; a pod that a user
// creates with it is never run. Source: kubernetes.io/docs/tasks/configure-pod-container/static-pod

import type { Workload } from '../../model/workload.ts'

const components: ReadonlySet<string> = new Set(['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'])

/** Whether this is the mirror of a static pod of Kubernetes' own control plane. Asked only where a finding is due. */
export function isControlPlaneComponent({ groupKind, namespace, labels, annotations, object }: Workload): boolean {
  if (groupKind !== 'Pod' || namespace !== 'kube-system') return false
  if (labels['tier'] !== 'control-plane' || !components.has(labels['component'] ?? '')) return false
  const ownedByNode = object.meta.ownerReferences?.some(
    ({ kind, controller }) => kind === 'Node' && controller === true,
  )
  return annotations['kubernetes.io/config.mirror'] !== undefined && ownedByNode === true
}
