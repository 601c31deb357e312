import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { apparmorUnconfined } from './apparmor-unconfined.ts'

const unconfined = { securityContext: { appArmorProfile: { type: 'Unconfined' } } }
const key = 'container.apparmor.security.beta.kubernetes.io/web'

law(apparmorUnconfined, {
  passes: [
    pod(),
    // Unset is the runtime's own profile
    pod({}, { securityContext: { appArmorProfile: null } }),
    pod({ securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }, unconfined),
    pod({ securityContext: { appArmorProfile: { localhostProfile: 'web', type: 'Localhost' } } }),
    pod({}, { securityContext: { appArmorProfile: null } }, { annotations: { [key]: 'runtime/default' } }),
  ],
  fails: [
    { given: pod(unconfined), at: 'spec.containers[0].securityContext.appArmorProfile.type' },
    { given: pod({}, unconfined), at: 'spec.securityContext.appArmorProfile.type' },
    {
      given: pod({}, { securityContext: { appArmorProfile: null } }, { annotations: { [key]: 'unconfined' } }),
      at: `metadata.annotations["${key}"]`,
    },
    {
      given: pod({}, { initContainers: [hardenedInit(unconfined)] }),
      at: 'spec.initContainers[0].securityContext.appArmorProfile.type',
    },
    {
      given: deployment({}, {}, unconfined),
      at: 'spec.template.spec.containers[0].securityContext.appArmorProfile.type',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { appArmorProfile: 'Unconfined' } }),
      at: 'spec.containers[0].securityContext.appArmorProfile',
    },
  ],
})
