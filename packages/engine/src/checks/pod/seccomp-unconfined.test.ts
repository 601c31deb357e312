import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { seccompUnconfined } from './seccomp-unconfined.ts'
import { windowsPod } from './windows-pod.ts'

const unconfined = { securityContext: { seccompProfile: { type: 'Unconfined' } } }

law(seccompUnconfined, {
  passes: [
    pod(),
    pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }, unconfined),
    pod({ securityContext: { seccompProfile: { localhostProfile: 'web.json', type: 'Localhost' } } }),
    windowsPod(),
  ],
  fails: [
    { given: pod(unconfined), at: 'spec.containers[0].securityContext.seccompProfile.type' },
    { given: pod({}, unconfined), at: 'spec.securityContext.seccompProfile.type' },
    {
      given: pod({}, { initContainers: [hardenedInit(unconfined)] }),
      at: 'spec.initContainers[0].securityContext.seccompProfile.type',
    },
    {
      given: deployment({}, {}, unconfined),
      at: 'spec.template.spec.containers[0].securityContext.seccompProfile.type',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { seccompProfile: 'RuntimeDefault' } }),
      at: 'spec.containers[0].securityContext.seccompProfile',
    },
  ],
})
