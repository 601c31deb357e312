import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { seccompUnconfined } from './seccomp-unconfined.ts'
import { windowsPod } from './windows-pod.ts'

const unconfined = { securityContext: { seccompProfile: { type: 'Unconfined' } } }

const silent = { securityContext: { seccompProfile: null } }
const containerKey = 'container.seccomp.security.alpha.kubernetes.io/web'
const podKey = 'seccomp.security.alpha.kubernetes.io/pod'

law(seccompUnconfined, {
  passes: [
    pod(),
    pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }, unconfined),
    pod({ securityContext: { seccompProfile: { localhostProfile: 'web.json', type: 'Localhost' } } }),
    windowsPod(),
    // Means nothing since 1.27
    pod({}, {}, { annotations: { [containerKey]: 'unconfined' } }),
    pod({}, silent, { annotations: { [podKey]: 'unconfined' } }),
  ],
  fails: [
    ...['v1.18.20', 'v1.26.15', 'unknown'].flatMap((version) => [
      {
        given: {
          ...pod({}, silent, { annotations: { [containerKey]: 'unconfined', [podKey]: 'runtime/default' } }),
          version,
        },
        at: `metadata.annotations["${containerKey}"]`,
      },
      {
        given: { ...pod({}, silent, { annotations: { [podKey]: 'unconfined' } }), version },
        at: `metadata.annotations["${podKey}"]`,
      },
    ]),
    { given: pod(unconfined), at: 'spec.containers[0].securityContext.seccompProfile.type' },
    // The API server takes the field only with an annotation that says the same
    {
      given: pod(unconfined, {}, { annotations: { [containerKey]: 'unconfined' } }),
      at: 'spec.containers[0].securityContext.seccompProfile.type',
    },
    { given: pod({}, unconfined), at: 'spec.securityContext.seccompProfile.type' },
    {
      given: pod({}, { initContainers: [hardenedInit(unconfined)] }),
      at: 'spec.initContainers[0].securityContext.seccompProfile.type',
    },
    {
      given: deployment({}, {}, unconfined),
      at: 'spec.template.spec.containers[0].securityContext.seccompProfile.type',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { seccompProfile: 'RuntimeDefault' } }),
      at: 'spec.containers[0].securityContext.seccompProfile',
    },
  ],
})
