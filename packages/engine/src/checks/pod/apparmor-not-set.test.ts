import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { apparmorNotSet } from './apparmor-not-set.ts'
import { windowsPod } from './windows-pod.ts'

const podSilent = { securityContext: { appArmorProfile: null } }
const runtime = { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }
const annotations = { 'container.apparmor.security.beta.kubernetes.io/web': 'localhost/web' }

law(apparmorNotSet, {
  passes: [
    pod(),
    pod(runtime, podSilent),
    pod({}, podSilent, { annotations }),
    // Switched off on purpose: apparmor-unconfined says it
    pod({ securityContext: { appArmorProfile: { type: 'Unconfined' } } }),
    windowsPod(),
  ],
  fails: [
    { given: pod({}, podSilent), at: 'spec.containers[0].securityContext.appArmorProfile' },
    {
      given: pod(runtime, { ...podSilent, initContainers: [hardenedInit()] }),
      at: 'spec.initContainers[0].securityContext.appArmorProfile',
    },
    {
      given: deployment({}, podSilent),
      at: 'spec.template.spec.containers[0].securityContext.appArmorProfile',
    },
  ],
  unknown: [
    { given: pod({}, { securityContext: { appArmorProfile: true } }), at: 'spec.securityContext.appArmorProfile' },
  ],
})
