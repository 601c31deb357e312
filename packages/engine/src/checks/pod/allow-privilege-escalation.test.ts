import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts'
import { windowsPod } from './windows-pod.ts'

law(allowPrivilegeEscalation, {
  passes: [pod(), deployment(), windowsPod(), pod({}, { initContainers: [hardenedInit()] })],
  fails: [
    {
      given: pod({ securityContext: { allowPrivilegeEscalation: null } }),
      at: 'spec.containers[0].securityContext.allowPrivilegeEscalation',
    },
    {
      given: pod({ securityContext: { allowPrivilegeEscalation: true } }),
      at: 'spec.containers[0].securityContext.allowPrivilegeEscalation',
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ securityContext: { allowPrivilegeEscalation: null } })] }),
      at: 'spec.initContainers[0].securityContext.allowPrivilegeEscalation',
    },
    {
      given: deployment({}, {}, { securityContext: { allowPrivilegeEscalation: true } }),
      at: 'spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation',
    },
    {
      // No fix: false is refused beside privileged, which is the greater fault
      given: pod({ securityContext: { allowPrivilegeEscalation: null, privileged: true } }),
      at: 'spec.containers[0].securityContext.allowPrivilegeEscalation',
      alsoFails: ['privileged-container'],
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { allowPrivilegeEscalation: 'false' } }),
      at: 'spec.containers[0].securityContext.allowPrivilegeEscalation',
    },
  ],
})
