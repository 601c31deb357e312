import { law, pod } from '../law.ts'
import { privilegedContainer } from './privileged-container.ts'

law(privilegedContainer, {
  passes: [
    pod(),
    pod({ securityContext: { privileged: null } }),
    pod({ securityContext: { privileged: false } }),
    pod({}, { initContainers: [{ name: 'init', image: 'registry.example/init:1', securityContext: { privileged: false } }] }),
  ],
  fails: [
    {
      // The API server refuses privileged together with allowPrivilegeEscalation: false
      given: pod({ securityContext: { allowPrivilegeEscalation: null, privileged: true } }),
      at: 'spec.containers[0].securityContext.privileged',
    },
    {
      given: pod({}, { initContainers: [{ name: 'init', image: 'registry.example/init:1', securityContext: { privileged: true } }] }),
      at: 'spec.initContainers[0].securityContext.privileged',
    },
  ],
  unknown: [
    { given: pod({ securityContext: { privileged: 'true' } }), at: 'spec.containers[0].securityContext.privileged' },
    { given: pod({ securityContext: 'none' }), at: 'spec.containers[0].securityContext' },
    { given: pod({}, { containers: { web: {} } }), at: 'spec.containers' },
  ],
})
