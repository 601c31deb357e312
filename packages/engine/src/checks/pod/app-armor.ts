// Which AppArmor profile confines a container: its own field, else the annotation of the pod for it (which the API server
// copies into the container's field when the pod is made), else the pod's field. Before 1.30 there were no fields: there only
// the annotation confines, and a field that says Unconfined says what the pod becomes with the next upgrade.
// Source: kubernetes.io/docs/tutorials/security/apparmor, KEP-24

import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

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
  'weighs:cluster.version',
]

const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/'

export function appArmorProfile(container: Container, world: World): AppArmorProfile {
  const { workload } = container
  const withoutFields = hasNoAppArmorFields(world)
  const own = container.spec.securityContext?.appArmorProfile
  if (own !== undefined && (!withoutFields || own.type === 'Unconfined'))
    return {
      type: typeOf(own.type),
      path: container.at('securityContext', 'appArmorProfile', 'type'),
      from: 'container',
    }
  const key = appArmorAnnotation(container)
  if (Object.hasOwn(workload.annotations, key)) {
    return {
      type: typeOfAnnotation(workload.annotations[key] ?? ''),
      path: workload.metaAt('annotations', key),
      from: 'container',
    }
  }
  const ofPod = workload.spec.securityContext?.appArmorProfile
  if (ofPod !== undefined && (!withoutFields || ofPod.type === 'Unconfined'))
    return { type: typeOf(ofPod.type), path: workload.at('securityContext', 'appArmorProfile', 'type'), from: 'pod' }
  return { type: undefined, path: container.at('securityContext', 'appArmorProfile'), from: 'absent' }
}

/** The API server knows AppArmor by annotations alone. */
export function hasNoAppArmorFields({ version }: World): boolean {
  return version !== undefined && version.major === 1 && version.minor < 30
}

export function appArmorAnnotation({ name }: Container): string {
  return annotationPrefix + name
}

function typeOf(written: string | undefined): AppArmorProfile['type'] {
  return written === 'RuntimeDefault' || written === 'Localhost' || written === 'Unconfined' ? written : undefined
}

function typeOfAnnotation(written: string): AppArmorProfile['type'] {
  if (written === '' || written === 'runtime/default') return 'RuntimeDefault'
  if (written === 'unconfined') return 'Unconfined'
  return written.startsWith('localhost/') ? 'Localhost' : undefined
}
