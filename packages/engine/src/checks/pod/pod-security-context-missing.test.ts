import { deployment, law, pod } from '../law.ts'
import { podSecurityContextMissing } from './pod-security-context-missing.ts'

// What the pod no longer sets, its container does
const container = {
  securityContext: { appArmorProfile: { type: 'RuntimeDefault' }, seccompProfile: { type: 'RuntimeDefault' } },
}

law(podSecurityContextMissing, {
  passes: [pod(), pod(container, { securityContext: { appArmorProfile: null, seccompProfile: null } })],
  fails: [
    { given: pod(container, { securityContext: null }), at: 'spec.securityContext' },
    {
      given: pod(container, {
        securityContext: {
          appArmorProfile: null,
          fsGroup: null,
          runAsGroup: null,
          runAsNonRoot: null,
          runAsUser: null,
          seccompProfile: null,
        },
      }),
      at: 'spec.securityContext',
    },
    { given: deployment({}, { securityContext: null }, container), at: 'spec.template.spec.securityContext' },
  ],
  unknown: [{ given: pod({}, { securityContext: 'restricted' }), at: 'spec.securityContext' }],
})
