import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { linuxNotHardened } from './linux-not-hardened.ts'
import { windowsPod } from './windows-pod.ts'

const noDrop = { securityContext: { capabilities: null } }
const podSilent = { securityContext: { appArmorProfile: null, seccompProfile: null } }
// Each of the four has finer rules of its own
const alsoFails = ['apparmor-not-set', 'net-raw-not-dropped', 'no-capability-dropped']

law(linuxNotHardened, {
  passes: [
    pod(),
    pod({}, podSilent),
    pod(noDrop),
    pod(noDrop, { securityContext: { appArmorProfile: null } }),
    pod(noDrop, { securityContext: { seccompProfile: null } }),
    pod({ securityContext: { capabilities: null, seLinuxOptions: { level: 's0:c1,c2' } } }, podSilent),
    windowsPod(),
  ],
  fails: [
    { given: pod(noDrop, podSilent), at: 'spec.containers[0].securityContext', alsoFails },
    {
      given: pod({ securityContext: { capabilities: null, seccompProfile: { type: 'Unconfined' } } }, podSilent),
      at: 'spec.containers[0].securityContext',
      alsoFails,
    },
    {
      given: pod(
        { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
        { ...podSilent, initContainers: [hardenedInit(noDrop)] },
      ),
      at: 'spec.initContainers[0].securityContext',
      alsoFails,
    },
    { given: deployment({}, podSilent, noDrop), at: 'spec.template.spec.containers[0].securityContext', alsoFails },
  ],
  unknown: [{ given: pod({ securityContext: [] }), at: 'spec.containers[0].securityContext' }],
})
