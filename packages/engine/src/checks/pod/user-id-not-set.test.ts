import { deployment, law, pod } from '../law.ts'
import { userIdNotSet } from './user-id-not-set.ts'
import { windowsPod } from './windows-pod.ts'

const podSilent = { securityContext: { runAsUser: null } }

law(userIdNotSet, {
  passes: [
    pod(),
    pod({ securityContext: { runAsUser: null } }),
    pod({}, podSilent),
    // Windows has user names, not uids
    windowsPod(),
  ],
  fails: [
    {
      given: pod({ securityContext: { runAsUser: null } }, podSilent),
      at: 'spec.containers[0].securityContext.runAsUser',
    },
    {
      given: deployment({}, podSilent, { securityContext: { runAsUser: null } }),
      at: 'spec.template.spec.containers[0].securityContext.runAsUser',
    },
  ],
  unknown: [{ given: pod({}, { securityContext: { runAsUser: true } }), at: 'spec.securityContext.runAsUser' }],
})
