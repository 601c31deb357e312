import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { procMount } from './proc-mount.ts'

const mounting = (value: string) => ({ securityContext: { procMount: value } })

law(procMount, {
  passes: [pod(), pod(mounting('Default'))],
  fails: [
    { given: pod(mounting('Unmasked')), at: 'spec.containers[0].securityContext.procMount' },
    {
      // The API server takes it only in a user namespace, since 1.33
      given: { ...pod(mounting('Unmasked'), { hostUsers: null }), marked: 'removed: 1.33' },
      at: 'spec.containers[0].securityContext.procMount',
    },
    {
      given: pod({}, { initContainers: [hardenedInit(mounting('Unmasked'))] }),
      at: 'spec.initContainers[0].securityContext.procMount',
    },
    {
      given: deployment({}, {}, mounting('Unmasked')),
      at: 'spec.template.spec.containers[0].securityContext.procMount',
    },
  ],
  unknown: [
    { given: pod({ securityContext: { procMount: false } }), at: 'spec.containers[0].securityContext.procMount' },
  ],
})
