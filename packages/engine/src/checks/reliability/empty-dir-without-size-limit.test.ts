import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod, world } from '../law.ts'
import { emptyDirWithoutSizeLimit } from './empty-dir-without-size-limit.ts'

const volume = (emptyDir: JsonObject) => ({ volumes: [{ emptyDir: { ...emptyDir }, name: 'tmp' }] })
// The LimitRange of the hardened world gives the containers their limits, but only once the pods are made
const unbound = { resources: { limits: { 'ephemeral-storage': null }, requests: { 'ephemeral-storage': null } } }

law(emptyDirWithoutSizeLimit, {
  passes: [
    pod(),
    pod({}, volume({})),
    pod(unbound, volume({ sizeLimit: '1Gi' })),
    pod(unbound, volume({ medium: 'Memory', sizeLimit: '64Mi' })),
    world([]),
  ],
  fails: [
    { given: pod(unbound, volume({})), at: 'spec.volumes[0].emptyDir.sizeLimit' },
    { given: deployment({}, volume({}), unbound), at: 'spec.template.spec.volumes[0].emptyDir.sizeLimit' },
  ],
  unknown: [{ given: pod({}, volume({ sizeLimit: {} })), at: 'spec.volumes[0].emptyDir.sizeLimit' }],
})
