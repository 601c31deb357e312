// A pod with `hostUsers: false` runs in a user namespace of its own: uid 0 and capabilities count inside it only, and the
// pod does not start where the node cannot give one. The field is dropped by API servers whose feature gate is off, which
// was the default before 1.33. Source: kubernetes.io/docs/concepts/workloads/pods/user-namespaces, KEP-127.

import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

/** Whether root in the pod is somebody else on the node. A cluster of unknown version is taken for a current one. */
export function hasOwnUserNamespace(workload: Workload, { version }: World): boolean {
  if (workload.spec.hostUsers !== false) return false
  return version === undefined || version.major > 1 || version.minor >= 33
}
