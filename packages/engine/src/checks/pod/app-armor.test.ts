import { expect, test } from 'vitest'
import type { Json } from '../../model/json.ts'
import { formatPath } from '../../model/path.ts'
import { pod, worldOf } from '../law.ts'
import { appArmorProfile } from './app-armor.ts'

const key = 'container.apparmor.security.beta.kubernetes.io/web'

function judged(ofContainer: Json, annotation: string | undefined, ofPod: Json, version = 'v1.36.0'): string {
  const fixture = pod(
    { securityContext: { appArmorProfile: ofContainer } },
    { securityContext: { appArmorProfile: ofPod } },
    annotation === undefined ? {} : { annotations: { [key]: annotation } },
  )
  const world = worldOf({ ...fixture, version })
  const container = world.workloads[0]?.containers[0]
  if (container === undefined) throw new Error('The fixture has no container')
  const { path, type } = appArmorProfile(container, world)
  return `${type} ${formatPath(path)}`
}

const runtime = { type: 'RuntimeDefault' }
const unconfined = { type: 'Unconfined' }
const absent = 'spec.containers[0].securityContext.appArmorProfile'
const ofContainerPath = `${absent}.type`

test.each([
  [null, undefined, null, `undefined ${absent}`],
  [null, undefined, runtime, 'RuntimeDefault spec.securityContext.appArmorProfile.type'],
  [unconfined, undefined, runtime, `Unconfined ${ofContainerPath}`],
  [runtime, 'unconfined', runtime, `RuntimeDefault ${ofContainerPath}`],
  [null, 'unconfined', runtime, `Unconfined metadata.annotations["${key}"]`],
  [null, 'runtime/default', unconfined, `RuntimeDefault metadata.annotations["${key}"]`],
  [null, 'localhost/web', null, `Localhost metadata.annotations["${key}"]`],
  [null, 'nonsense', null, `undefined metadata.annotations["${key}"]`],
])('container %j, annotation %j, pod %j', (ofContainer, annotation, ofPod, expected) => {
  expect(judged(ofContainer, annotation, ofPod)).toBe(expected)
})

test.each([
  [runtime, undefined, null, `undefined ${absent}`],
  [null, undefined, runtime, `undefined ${absent}`],
  [unconfined, undefined, null, `Unconfined ${ofContainerPath}`],
  [runtime, 'unconfined', null, `Unconfined metadata.annotations["${key}"]`],
  [null, 'runtime/default', null, `RuntimeDefault metadata.annotations["${key}"]`],
])('before 1.30: container %j, annotation %j, pod %j', (ofContainer, annotation, ofPod, expected) => {
  expect(judged(ofContainer, annotation, ofPod, 'v1.29.0')).toBe(expected)
})
