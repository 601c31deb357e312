import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { sharedProcessNamespace } from './shared-process-namespace.ts'

const sharing = { shareProcessNamespace: true }
const sidecar = hardenedInit({ name: 'proxy', restartPolicy: 'Always' })

law(sharedProcessNamespace, {
  passes: [
    pod(),
    pod({}, { initContainers: [sidecar], shareProcessNamespace: false }),
    pod({}, sharing),
    // Gone before the others start
    pod({}, { ...sharing, initContainers: [hardenedInit()] }),
  ],
  fails: [
    {
      given: pod({}, { ...sharing, containers: [hardenedInit({ name: 'web' }), hardenedInit({ name: 'agent' })] }),
      at: 'spec.shareProcessNamespace',
    },
    { given: pod({}, { ...sharing, initContainers: [sidecar] }), at: 'spec.shareProcessNamespace' },
    {
      given: deployment({}, { ...sharing, initContainers: [sidecar] }),
      at: 'spec.template.spec.shareProcessNamespace',
    },
  ],
  unknown: [{ given: pod({}, { shareProcessNamespace: 'true' }), at: 'spec.shareProcessNamespace' }],
})
