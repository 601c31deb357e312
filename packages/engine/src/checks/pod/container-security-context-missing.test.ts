import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { containerSecurityContextMissing } from './container-security-context-missing.ts'

// Whoever sets nothing drops nothing
const alsoFails = ['net-raw-not-dropped', 'no-capability-dropped']

law(containerSecurityContextMissing, {
  passes: [pod(), pod({ securityContext: { readOnlyRootFilesystem: null } })],
  fails: [
    { given: pod({ securityContext: null }), at: 'spec.containers[0].securityContext', alsoFails },
    {
      given: pod({
        securityContext: {
          allowPrivilegeEscalation: null,
          capabilities: null,
          readOnlyRootFilesystem: null,
          runAsGroup: null,
          runAsNonRoot: null,
          runAsUser: null,
        },
      }),
      at: 'spec.containers[0].securityContext',
      alsoFails,
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ securityContext: null })] }),
      at: 'spec.initContainers[0].securityContext',
      alsoFails,
    },
    {
      given: deployment({}, {}, { securityContext: null }),
      at: 'spec.template.spec.containers[0].securityContext',
      alsoFails,
    },
  ],
  unknown: [{ given: pod({ securityContext: false }), at: 'spec.containers[0].securityContext' }],
})
