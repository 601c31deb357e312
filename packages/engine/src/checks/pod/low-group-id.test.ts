import { deployment, law, pod } from '../law.ts'
import { lowGroupId } from './low-group-id.ts'

law(lowGroupId, {
  passes: [
    pod(),
    pod({}, { securityContext: { runAsGroup: 1000 } }),
    pod({ securityContext: { runAsGroup: 3000 } }, {}, {}, { settings: { highIdFloor: 2999 } }),
  ],
  fails: [
    { given: pod({ securityContext: { runAsGroup: 10_000 } }), at: 'spec.containers[0].securityContext.runAsGroup' },
    {
      given: pod({ securityContext: { runAsGroup: null } }, { securityContext: { runAsGroup: 1000 } }),
      at: 'spec.securityContext.runAsGroup',
    },
    {
      given: deployment({}, {}, { securityContext: { runAsGroup: 6 } }),
      at: 'spec.template.spec.containers[0].securityContext.runAsGroup',
    },
  ],
  unknown: [
    { given: pod({ securityContext: { runAsGroup: 1.5 } }), at: 'spec.containers[0].securityContext.runAsGroup' },
  ],
})
