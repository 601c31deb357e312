// Which seccomp profile confines a container, by the version of the API server. Until 1.18 only annotations say it. From
// 1.19 to 1.26 the API server copies an annotation into a field that is not set; since 1.27 annotations mean nothing.
// Source: KEP-135; kubernetes.io/docs/tutorials/security/seccomp; kubernetes/pkg/registry/core/pod/strategy.go (1.26)

import { all, remove, set } from '../../model/fix.ts'
import type { Fix } from '../../model/fix.ts'
import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

export interface SeccompProfile {
  /** As the field has it; undefined where nothing is said that counts. */
  readonly type: string | undefined
  /** Where it is said, else where the container would say it. */
  readonly path: Path
  readonly from: 'container' | 'pod' | 'absent'
  /** An annotation says it and the version is not known: it may mean nothing. */
  readonly doubtful: boolean
  /** Gives the container, or the whole pod where the pod said it, the profile of the runtime. */
  fix(): Fix
}

export const seccompReads: readonly string[] = [
  'container.securityContext.seccompProfile',
  'pod.securityContext.seccompProfile',
  'template.metadata.annotations',
  'weighs:cluster.version',
]

const podKey = 'seccomp.security.alpha.kubernetes.io/pod'
const containerPrefix = 'container.seccomp.security.alpha.kubernetes.io/'

export function seccompProfile(container: Container, { version }: World): SeccompProfile {
  const { workload } = container
  const minor = version === undefined ? undefined : version.major > 1 ? Infinity : version.minor
  if (minor !== undefined && minor < 19) {
    const annotated = ofAnnotation(container, 'container', minor)
    return annotated ?? ofAnnotation(container, 'pod', minor) ?? absentBeforeFields(container)
  }
  const own = container.spec.securityContext?.seccompProfile
  if (own !== undefined) return ofField(container, 'container', own.type)
  const annotated = ofAnnotation(container, 'container', minor)
  if (annotated !== undefined) return annotated
  const ofPod = workload.spec.securityContext?.seccompProfile
  if (ofPod !== undefined) return ofField(container, 'pod', ofPod.type)
  return (
    ofAnnotation(container, 'pod', minor) ?? {
      type: undefined,
      path: container.at('securityContext', 'seccompProfile'),
      from: 'absent',
      doubtful: false,
      fix: () => withField(container, 'container'),
    }
  )
}

type Holder = 'container' | 'pod'

function ofField(container: Container, from: Holder, type: string | undefined): SeccompProfile {
  const holder = from === 'container' ? container : container.workload
  const path = holder.at('securityContext', 'seccompProfile', 'type')
  return { type, path, from, doubtful: false, fix: () => withField(container, from) }
}

/** Of an unknown version (`minor` undefined) only what switches seccomp off counts: the rest may mean nothing. */
function ofAnnotation(container: Container, from: Holder, minor: number | undefined): SeccompProfile | undefined {
  const { annotations } = container.workload
  const key = keyOf(container, from)
  if ((minor ?? 0) >= 27 || !Object.hasOwn(annotations, key)) return undefined
  const type = typeOfAnnotation(annotations[key] ?? '')
  if (minor === undefined && type !== 'Unconfined') return undefined
  const path = container.workload.metaAt('annotations', key)
  const fix = (): Fix => (minor !== undefined && minor < 19 ? set(path, 'runtime/default') : withField(container, from))
  return { type, path, from, doubtful: minor === undefined, fix }
}

function keyOf(container: Container, of: Holder): string {
  return of === 'pod' ? podKey : containerPrefix + container.name
}

/** The API server, current ones too, refuses a field beside an annotation of the same holder that says otherwise. */
function withField(container: Container, of: Holder): Fix {
  const { annotations } = container.workload
  const key = keyOf(container, of)
  const holder = of === 'container' ? container : container.workload
  const field = set(holder.at('securityContext', 'seccompProfile', 'type'), 'RuntimeDefault')
  if (!Object.hasOwn(annotations, key) || typeOfAnnotation(annotations[key] ?? '') === 'RuntimeDefault') return field
  return all(remove(container.workload.metaAt('annotations', key)), field)
}

function absentBeforeFields(container: Container): SeccompProfile {
  const path = container.workload.metaAt('annotations', containerPrefix + container.name)
  return { type: undefined, path, from: 'absent', doubtful: false, fix: () => set(path, 'runtime/default') }
}

function typeOfAnnotation(written: string): string | undefined {
  if (written === 'runtime/default' || written === 'docker/default') return 'RuntimeDefault'
  if (written === 'unconfined') return 'Unconfined'
  return written.startsWith('localhost/') ? 'Localhost' : undefined
}
