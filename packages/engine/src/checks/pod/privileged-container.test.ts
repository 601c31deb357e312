import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { privilegedContainer } from './privileged-container.ts'

// The API server refuses privileged together with allowPrivilegeEscalation: false, hence the second finding
const privileged = { securityContext: { allowPrivilegeEscalation: null, privileged: true } }
const alsoFails = ['allow-privilege-escalation']

law(privilegedContainer, {
  passes: [
    pod(),
    pod({ securityContext: { privileged: null } }),
    pod({ securityContext: { privileged: false } }),
    pod({}, { initContainers: [hardenedInit({ securityContext: { privileged: false } })] }),
  ],
  fails: [
    { given: pod(privileged), at: 'spec.containers[0].securityContext.privileged', alsoFails },
    {
      given: pod({}, { initContainers: [hardenedInit(privileged)] }),
      at: 'spec.initContainers[0].securityContext.privileged',
      alsoFails,
    },
    {
      // A native sidecar
      given: pod({}, { initContainers: [hardenedInit({ ...privileged, restartPolicy: 'Always' })] }),
      at: 'spec.initContainers[0].securityContext.privileged',
      alsoFails,
    },
    {
      given: deployment({}, {}, privileged),
      at: 'spec.template.spec.containers[0].securityContext.privileged',
      alsoFails,
    },
    {
      given: {
        ...pod({}, { ephemeralContainers: [hardenedInit({ ...privileged, name: 'debug', resources: null })] }),
        marked: 'subresource',
      },
      at: 'spec.ephemeralContainers[0].securityContext.privileged',
      // That it is there at all is a finding too
      alsoFails: [...alsoFails, 'ephemeral-container'],
    },
  ],
  unknown: [
    { given: pod({ securityContext: { privileged: 'true' } }), at: 'spec.containers[0].securityContext.privileged' },
    { given: pod({ securityContext: 'none' }), at: 'spec.containers[0].securityContext' },
    { given: pod({}, { containers: { web: {} } }), at: 'spec.containers' },
  ],
})
