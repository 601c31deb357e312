// Windows HostProcess pods. The API server takes them only as a whole (every container is one) and only with
// hostNetwork. Source: kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod

import type { Workload } from '../../model/workload.ts'

export const hostProcessReads: readonly string[] = [
  'container.securityContext.windowsOptions.hostProcess',
  'pod.securityContext.windowsOptions.hostProcess',
]

/** Whether some container of the pod is a process of its Windows node. */
export function isHostProcess({ containers, spec }: Workload): boolean {
  const ofPod = spec.securityContext?.windowsOptions?.hostProcess
  for (const container of containers) {
    if ((container.spec.securityContext?.windowsOptions?.hostProcess ?? ofPod) === true) return true
  }
  return false
}
