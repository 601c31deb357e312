import type { Container, Workload } from './workload.ts'
import type { Path } from './path.ts'

// Effective values: container over pod, API defaults. Source: kubernetes.io/docs/tasks/configure-pod-container/security-context

/** A value and the place that decides it: where it stands, or, when absent, where the container would set it. */
export interface Effective<T> {
  readonly value: T | undefined
  readonly path: Path
  readonly from: 'container' | 'pod' | 'absent'
}

type Inherited =
  | 'runAsUser'
  | 'runAsGroup'
  | 'runAsNonRoot'
  | 'seccompProfile'
  | 'appArmorProfile'
  | 'seLinuxOptions'
  | 'windowsOptions'

/** A security context field that a pod sets for all of its containers and a container may set for itself. */
export function inherited<K extends Inherited>(
  container: Container,
  field: K,
): Effective<NonNullable<NonNullable<Container['spec']['securityContext']>[K]>> {
  const own = container.spec.securityContext?.[field]
  if (own !== undefined) return { value: own as never, path: container.at('securityContext', field), from: 'container' }
  const pod = container.workload.spec.securityContext?.[field]
  if (pod !== undefined)
    return { value: pod as never, path: container.workload.at('securityContext', field), from: 'pod' }
  return { value: undefined, path: container.at('securityContext', field), from: 'absent' }
}

/** `linux` unless the pod says `os.name: windows`: the field's default is the operating system of the node it lands on. */
export function isWindows(workload: Workload): boolean {
  return workload.spec.os?.name === 'windows'
}
