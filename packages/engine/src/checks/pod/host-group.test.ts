import { deployment, law, pod } from '../law.ts'
import { hostGroup } from './host-group.ts'

const volumes = [{ hostPath: { path: '/var/run/docker.sock' }, name: 'runtime' }]
const groups = (...supplementalGroups: readonly number[]) => ({ securityContext: { supplementalGroups }, volumes })
// The group counts only with something of the node, which is a finding of its own
const alsoFails = ['container-runtime-socket']

law(hostGroup, {
  passes: [
    pod(),
    pod({}, { securityContext: { supplementalGroups: [6, 999] } }),
    pod({}, { ...groups(20_002), volumes: [{ hostPath: { path: '/data' }, name: 'data' }] }),
  ],
  fails: [
    { given: pod({}, groups(20_002, 999)), at: 'spec.securityContext.supplementalGroups[1]', alsoFails },
    { given: pod({}, { securityContext: { fsGroup: 6 }, volumes }), at: 'spec.securityContext.fsGroup', alsoFails },
    {
      given: pod({}, { securityContext: { runAsGroup: 42 }, volumes }),
      at: 'spec.securityContext.runAsGroup',
      alsoFails,
    },
    { given: deployment({}, groups(998)), at: 'spec.template.spec.securityContext.supplementalGroups[0]', alsoFails },
  ],
  unknown: [
    {
      given: pod({}, { securityContext: { supplementalGroups: ['docker'] }, volumes }),
      at: 'spec.securityContext.supplementalGroups[0]',
    },
  ],
})
