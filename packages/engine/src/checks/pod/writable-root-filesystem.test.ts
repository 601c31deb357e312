import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { windowsPod } from './windows-pod.ts'
import { writableRootFilesystem } from './writable-root-filesystem.ts'

const readOnly = (readOnlyRootFilesystem: boolean | null) => ({ securityContext: { readOnlyRootFilesystem } })

law(writableRootFilesystem, {
  passes: [pod(), windowsPod(), pod({}, { initContainers: [hardenedInit()] })],
  fails: [
    { given: pod(readOnly(null)), at: 'spec.containers[0].securityContext.readOnlyRootFilesystem' },
    { given: pod(readOnly(false)), at: 'spec.containers[0].securityContext.readOnlyRootFilesystem' },
    {
      given: pod({}, { initContainers: [hardenedInit(readOnly(null))] }),
      at: 'spec.initContainers[0].securityContext.readOnlyRootFilesystem',
    },
    {
      given: deployment({}, {}, readOnly(false)),
      at: 'spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem',
    },
  ],
  unknown: [
    {
      given: pod({ securityContext: { readOnlyRootFilesystem: 'yes' } }),
      at: 'spec.containers[0].securityContext.readOnlyRootFilesystem',
    },
  ],
})
