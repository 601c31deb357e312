import { expect, test } from 'vitest'
import type { Json } from '../../model/json.ts'
import { pod, worldOf } from '../law.ts'
import { seccompProfile } from './seccomp-profile.ts'

interface Said {
  readonly container?: string
  readonly annotation?: string
  readonly pod?: string
  readonly podAnnotation?: string
}

function judged(said: Said, version: string): string {
  const field = (type: string | undefined): Json => ({
    securityContext: { seccompProfile: type === undefined ? null : { type } },
  })
  const annotations: Record<string, string> = {}
  if (said.annotation !== undefined) annotations['container.seccomp.security.alpha.kubernetes.io/web'] = said.annotation
  if (said.podAnnotation !== undefined) annotations['seccomp.security.alpha.kubernetes.io/pod'] = said.podAnnotation
  const world = worldOf({ ...pod(field(said.container), field(said.pod), { annotations }), version })
  const container = world.workloads[0]?.containers[0]
  if (container === undefined) throw new Error('The fixture has no container')
  const { type, from, doubtful } = seccompProfile(container, world)
  return `${type} ${from}${doubtful ? '?' : ''}`
}

test.each<readonly [Said, string, string]>([
  [{}, 'v1.18.0', 'undefined absent'],
  [{}, 'v1.36.0', 'undefined absent'],
  // Fields are of 1.19
  [{ container: 'RuntimeDefault', pod: 'RuntimeDefault' }, 'v1.18.0', 'undefined absent'],
  [{ annotation: 'unconfined', podAnnotation: 'runtime/default' }, 'v1.18.0', 'Unconfined container'],
  [{ podAnnotation: 'docker/default' }, 'v1.18.0', 'RuntimeDefault pod'],
  [{ annotation: 'localhost/web.json' }, 'v1.18.0', 'Localhost container'],
  [{ annotation: 'unconfined', container: 'RuntimeDefault' }, 'v1.26.0', 'RuntimeDefault container'],
  [{ annotation: 'unconfined', pod: 'RuntimeDefault' }, 'v1.26.0', 'Unconfined container'],
  [{ pod: 'Unconfined', podAnnotation: 'runtime/default' }, 'v1.26.0', 'Unconfined pod'],
  [{ annotation: 'unconfined', podAnnotation: 'unconfined' }, 'v1.27.0', 'undefined absent'],
  [{ podAnnotation: 'runtime/default' }, 'unknown', 'undefined absent'],
  [{ podAnnotation: 'unconfined' }, 'unknown', 'Unconfined pod?'],
  [{ annotation: 'unconfined', pod: 'RuntimeDefault' }, 'unknown', 'Unconfined container?'],
  [{ annotation: 'runtime/default', pod: 'Unconfined' }, 'unknown', 'Unconfined pod'],
])('%j of %s', (said, version, expected) => {
  expect(judged(said, version)).toBe(expected)
})
