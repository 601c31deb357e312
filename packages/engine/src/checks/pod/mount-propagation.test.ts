import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { mountPropagation } from './mount-propagation.ts'

const volumes = [{ emptyDir: {}, name: 'data' }]
const mounting = (propagation?: string) => ({
  volumeMounts: [
    { mountPath: '/data', name: 'data', ...(propagation !== undefined && { mountPropagation: propagation }) },
  ],
})
const privileged = { allowPrivilegeEscalation: null, privileged: true }

law(mountPropagation, {
  passes: [pod(), pod(mounting(), { volumes }), pod(mounting('None'), { volumes })],
  fails: [
    {
      given: pod(mounting('HostToContainer'), { volumes }),
      at: 'spec.containers[0].volumeMounts[0].mountPropagation',
    },
    {
      // The API server gives Bidirectional to privileged containers only
      given: pod({ ...mounting('Bidirectional'), securityContext: privileged }, { volumes }),
      at: 'spec.containers[0].volumeMounts[0].mountPropagation',
      alsoFails: ['allow-privilege-escalation', 'privileged-container'],
    },
    {
      given: pod({}, { initContainers: [hardenedInit(mounting('HostToContainer'))], volumes }),
      at: 'spec.initContainers[0].volumeMounts[0].mountPropagation',
    },
    {
      given: deployment({}, { volumes }, mounting('HostToContainer')),
      at: 'spec.template.spec.containers[0].volumeMounts[0].mountPropagation',
    },
  ],
  unknown: [
    {
      given: pod({ volumeMounts: [{ mountPath: '/data', mountPropagation: true, name: 'data' }] }, { volumes }),
      at: 'spec.containers[0].volumeMounts[0].mountPropagation',
    },
  ],
})
