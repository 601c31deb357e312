import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { seccompNotSet } from './seccomp-not-set.ts'
import { windowsPod } from './windows-pod.ts'

const podSilent = { securityContext: { seccompProfile: null } }
const runtime = { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }
const annotations = { 'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default' }

law(seccompNotSet, {
  passes: [
    pod(),
    pod(runtime, podSilent),
    pod({ securityContext: { seccompProfile: { localhostProfile: 'web.json', type: 'Localhost' } } }, podSilent),
    windowsPod(),
    { ...pod({}, podSilent, { annotations }), version: 'v1.26.15' },
    {
      ...pod({}, podSilent, {
        annotations: { 'container.seccomp.security.alpha.kubernetes.io/web': 'localhost/web.json' },
      }),
      version: 'v1.18.0',
    },
  ],
  fails: [
    // Of an unknown version the annotation may mean nothing
    {
      given: { ...pod({}, podSilent, { annotations }), version: 'unknown' },
      at: 'spec.containers[0].securityContext.seccompProfile',
    },
    { given: pod({}, podSilent), at: 'spec.containers[0].securityContext.seccompProfile' },
    // The annotation means nothing since 1.27
    { given: pod({}, podSilent, { annotations }), at: 'spec.containers[0].securityContext.seccompProfile' },
    {
      given: pod({}, podSilent, {
        annotations: { 'container.seccomp.security.alpha.kubernetes.io/web': 'unconfined' },
      }),
      at: 'spec.containers[0].securityContext.seccompProfile',
    },
    {
      given: pod(runtime, { ...podSilent, initContainers: [hardenedInit()] }),
      at: 'spec.initContainers[0].securityContext.seccompProfile',
    },
    {
      given: deployment({}, podSilent),
      at: 'spec.template.spec.containers[0].securityContext.seccompProfile',
    },
  ],
  unknown: [
    {
      given: pod({}, { securityContext: { seccompProfile: { type: 1 } } }),
      at: 'spec.securityContext.seccompProfile.type',
    },
  ],
})
