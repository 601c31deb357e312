import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { writableHostPath } from './writable-host-path.ts'

const volumes = (path: string) => ({
  volumes: [
    { emptyDir: {}, name: 'tmp' },
    { hostPath: { path }, name: 'data' },
  ],
})
const tmp = { mountPath: '/tmp', name: 'tmp' }
const data = { mountPath: '/data', name: 'data' }

law(writableHostPath, {
  passes: [
    pod(),
    pod({ volumeMounts: [tmp] }, volumes('/data')),
    pod({ volumeMounts: [tmp, { ...data, readOnly: true }] }, volumes('/data')),
    // Writing is not what a socket is for: container-runtime-socket says it
    pod({ volumeMounts: [data] }, volumes('/var/run/docker.sock')),
  ],
  fails: [
    // The volume is a finding of its own, read-only or not
    {
      given: pod({ volumeMounts: [tmp, data] }, volumes('/data')),
      at: 'spec.containers[0].volumeMounts[1].readOnly',
      alsoFails: ['host-path-volume'],
    },
    {
      given: pod({ volumeMounts: [{ ...data, readOnly: false }] }, volumes('/etc')),
      at: 'spec.containers[0].volumeMounts[0].readOnly',
      alsoFails: ['sensitive-host-path'],
    },
    {
      given: pod({}, { ...volumes('/data'), initContainers: [hardenedInit({ volumeMounts: [data] })] }),
      at: 'spec.initContainers[0].volumeMounts[0].readOnly',
      alsoFails: ['host-path-volume'],
    },
    {
      given: deployment({}, volumes('/data'), { volumeMounts: [data] }),
      at: 'spec.template.spec.containers[0].volumeMounts[0].readOnly',
      alsoFails: ['host-path-volume'],
    },
  ],
  unknown: [
    {
      given: pod({ volumeMounts: [{ ...data, readOnly: 'true' }] }, volumes('/data')),
      at: 'spec.containers[0].volumeMounts[0].readOnly',
    },
  ],
})
