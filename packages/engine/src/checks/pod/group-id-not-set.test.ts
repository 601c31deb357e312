import { deployment, law, pod } from '../law.ts'
import { groupIdNotSet } from './group-id-not-set.ts'
import { windowsPod } from './windows-pod.ts'

const podSilent = { securityContext: { runAsGroup: null } }

law(groupIdNotSet, {
  passes: [pod(), pod({ securityContext: { runAsGroup: null } }), pod({}, podSilent), windowsPod()],
  fails: [
    {
      given: pod({ securityContext: { runAsGroup: null } }, podSilent),
      at: 'spec.containers[0].securityContext.runAsGroup',
    },
    {
      given: deployment({}, podSilent, { securityContext: { runAsGroup: null } }),
      at: 'spec.template.spec.containers[0].securityContext.runAsGroup',
    },
  ],
  unknown: [{ given: pod({}, { securityContext: { runAsGroup: '0' } }), at: 'spec.securityContext.runAsGroup' }],
})
