import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { lowUserId } from './low-user-id.ts'

law(lowUserId, {
  passes: [
    pod(),
    pod({ securityContext: { runAsUser: 10_001 } }),
    // The container's uid replaces the pod's
    pod({}, { securityContext: { runAsUser: 1000 } }),
    pod({ securityContext: { runAsUser: 1000 } }, {}, {}, { settings: { highIdFloor: 999 } }),
  ],
  fails: [
    { given: pod({ securityContext: { runAsUser: 10_000 } }), at: 'spec.containers[0].securityContext.runAsUser' },
    { given: pod({ securityContext: { runAsUser: 1 } }), at: 'spec.containers[0].securityContext.runAsUser' },
    {
      given: pod({ securityContext: { runAsUser: null } }, { securityContext: { runAsUser: 1000 } }),
      at: 'spec.securityContext.runAsUser',
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ securityContext: { runAsUser: 101 } })] }),
      at: 'spec.initContainers[0].securityContext.runAsUser',
    },
    {
      given: deployment({}, {}, { securityContext: { runAsUser: 65 } }),
      at: 'spec.template.spec.containers[0].securityContext.runAsUser',
    },
  ],
  unknown: [
    { given: pod({ securityContext: { runAsUser: '1' } }), at: 'spec.containers[0].securityContext.runAsUser' },
  ],
})
