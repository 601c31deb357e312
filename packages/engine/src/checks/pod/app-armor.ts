// Which AppArmor profile confines a container: its own field, else the annotation of the pod for it (which the API server
// copies into the container's field when the pod is made), else the pod's field.
// Source: kubernetes.io/docs/tutorials/security/apparmor, KEP-24

import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'

export interface AppArmorProfile {
  /** Undefined where nothing is said: the runtime's own profile on a node that has AppArmor. */
  readonly type: 'RuntimeDefault' | 'Localhost' | 'Unconfined' | undefined
  /** Where it is said, else where the container would say it. */
  readonly path: Path
  readonly from: 'container' | 'pod' | 'absent'
}

export const appArmorReads: readonly string[] = [
  'container.securityContext.appArmorProfile',
  'pod.securityContext.appArmorProfile',
  'template.metadata.annotations',
]

const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/'

export function appArmorProfile(container: Container): AppArmorProfile {
  const { workload } = container
  const own = container.spec.securityContext?.appArmorProfile
  if (own !== undefined)
    return {
      type: typeOf(own.type),
      path: container.at('securityContext', 'appArmorProfile', 'type'),
      from: 'container',
    }
  const key = annotationPrefix + container.name
  if (Object.hasOwn(workload.annotations, key)) {
    return {
      type: typeOfAnnotation(workload.annotations[key] ?? ''),
      path: workload.metaAt('annotations', key),
      from: 'container',
    }
  }
  const ofPod = workload.spec.securityContext?.appArmorProfile
  if (ofPod !== undefined)
    return { type: typeOf(ofPod.type), path: workload.at('securityContext', 'appArmorProfile', 'type'), from: 'pod' }
  return { type: undefined, path: container.at('securityContext', 'appArmorProfile'), from: 'absent' }
}

function typeOf(written: string | undefined): AppArmorProfile['type'] {
  return written === 'RuntimeDefault' || written === 'Localhost' || written === 'Unconfined' ? written : undefined
}

function typeOfAnnotation(written: string): AppArmorProfile['type'] {
  if (written === '' || written === 'runtime/default') return 'RuntimeDefault'
  if (written === 'unconfined') return 'Unconfined'
  return written.startsWith('localhost/') ? 'Localhost' : undefined
}
