import { deployment, law, pod } from '../law.ts'
import { rootGroup } from './root-group.ts'

law(rootGroup, {
  passes: [
    pod(),
    pod({ securityContext: { runAsGroup: null } }),
    pod({}, { securityContext: { supplementalGroups: [20_002] } }),
    // Every container has a group of its own
    pod({}, { securityContext: { runAsGroup: 0 } }),
  ],
  fails: [
    { given: pod({ securityContext: { runAsGroup: 0 } }), at: 'spec.containers[0].securityContext.runAsGroup' },
    {
      given: pod({ securityContext: { runAsGroup: null } }, { securityContext: { runAsGroup: 0 } }),
      at: 'spec.securityContext.runAsGroup',
    },
    { given: pod({}, { securityContext: { fsGroup: 0 } }), at: 'spec.securityContext.fsGroup' },
    {
      given: deployment({}, { securityContext: { supplementalGroups: [20_002, 0] } }),
      at: 'spec.template.spec.securityContext.supplementalGroups[1]',
    },
  ],
  unknown: [{ given: pod({}, { securityContext: { fsGroup: '0' } }), at: 'spec.securityContext.fsGroup' }],
})
