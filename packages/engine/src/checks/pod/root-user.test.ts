import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { rootUser } from './root-user.ts'

law(rootUser, {
  passes: [
    pod(),
    pod({}, { hostUsers: null }),
    pod({ securityContext: { runAsUser: null } }, { hostUsers: null, securityContext: { runAsUser: null } }),
    pod({}, { hostUsers: null, securityContext: { runAsUser: 0 } }),
    // Root of a user namespace is nobody on the node
    pod({ securityContext: { runAsUser: 0 } }),
  ],
  fails: [
    {
      given: pod({ securityContext: { runAsUser: 0 } }, { hostUsers: null }),
      at: 'spec.containers[0].securityContext.runAsUser',
    },
    {
      given: pod({ securityContext: { runAsUser: null } }, { hostUsers: null, securityContext: { runAsUser: 0 } }),
      at: 'spec.securityContext.runAsUser',
    },
    {
      given: pod({}, { hostUsers: null, initContainers: [hardenedInit({ securityContext: { runAsUser: 0 } })] }),
      at: 'spec.initContainers[0].securityContext.runAsUser',
    },
    {
      given: deployment({}, { hostUsers: null }, { securityContext: { runAsUser: 0 } }),
      at: 'spec.template.spec.containers[0].securityContext.runAsUser',
    },
  ],
  unknown: [
    { given: pod({ securityContext: { runAsUser: '0' } }), at: 'spec.containers[0].securityContext.runAsUser' },
  ],
})
