import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { runAsNonRoot } from './run-as-non-root.ts'

/** In the node's user namespace, runAsNonRoot of the pod and of its container. */
function given(ofPod: boolean | null, ofContainer: boolean | null, runAsUser: number | null = 20_001): Fixture {
  return pod(
    { securityContext: { runAsNonRoot: ofContainer, runAsUser } },
    { hostUsers: null, securityContext: { runAsNonRoot: ofPod, runAsUser } },
  )
}

law(runAsNonRoot, {
  passes: [
    pod(),
    given(true, true),
    given(true, null),
    given(false, true),
    given(null, true),
    // Root of a user namespace is nobody on the node
    pod({ securityContext: { runAsNonRoot: false } }, { securityContext: { runAsNonRoot: false } }),
    pod({}, { hostUsers: null, initContainers: [hardenedInit()] }),
  ],
  fails: [
    { given: given(null, null), at: 'spec.containers[0].securityContext.runAsNonRoot' },
    { given: given(null, null, null), at: 'spec.containers[0].securityContext.runAsNonRoot' },
    { given: given(null, false), at: 'spec.containers[0].securityContext.runAsNonRoot' },
    { given: given(true, false), at: 'spec.containers[0].securityContext.runAsNonRoot' },
    { given: given(false, false), at: 'spec.containers[0].securityContext.runAsNonRoot' },
    { given: given(false, null), at: 'spec.securityContext.runAsNonRoot' },
    {
      given: pod({}, { hostUsers: null, initContainers: [hardenedInit({ securityContext: { runAsNonRoot: false } })] }),
      at: 'spec.initContainers[0].securityContext.runAsNonRoot',
    },
    {
      given: deployment(
        {},
        { hostUsers: null, securityContext: { runAsNonRoot: false } },
        { securityContext: { runAsNonRoot: null } },
      ),
      at: 'spec.template.spec.securityContext.runAsNonRoot',
    },
    {
      // Before 1.33 the API server dropped hostUsers by default
      given: { ...pod({ securityContext: { runAsNonRoot: false } }), version: 'v1.32.0' },
      at: 'spec.containers[0].securityContext.runAsNonRoot',
    },
    {
      // Another container is uid 0 by name: locking the pod would keep it from starting, so there is no fix
      given: pod(
        { securityContext: { runAsNonRoot: null } },
        {
          hostUsers: null,
          initContainers: [hardenedInit({ securityContext: { runAsNonRoot: null, runAsUser: 0 } })],
          securityContext: { runAsNonRoot: false },
        },
      ),
      at: 'spec.securityContext.runAsNonRoot',
      alsoFails: ['root-user'],
    },
    {
      // uid 0 by name: both the user and the missing lock
      given: given(null, null, 0),
      at: 'spec.containers[0].securityContext.runAsNonRoot',
      alsoFails: ['root-user'],
    },
  ],
  unknown: [{ given: pod({}, { securityContext: { runAsNonRoot: 'yes' } }), at: 'spec.securityContext.runAsNonRoot' }],
})
