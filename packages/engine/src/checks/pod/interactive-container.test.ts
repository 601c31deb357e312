import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { interactiveContainer } from './interactive-container.ts'

law(interactiveContainer, {
  passes: [
    pod(),
    pod({ stdin: false, tty: false }),
    {
      ...pod({}, { ephemeralContainers: [hardenedInit({ name: 'debug', resources: null, stdin: true, tty: true })] }),
      marked: 'subresource',
    },
  ],
  fails: [
    { given: pod({ stdin: true }), at: 'spec.containers[0].stdin' },
    { given: pod({ stdin: true, tty: true }), at: 'spec.containers[0].tty' },
    { given: pod({}, { initContainers: [hardenedInit({ tty: true })] }), at: 'spec.initContainers[0].tty' },
    { given: deployment({}, {}, { tty: true }), at: 'spec.template.spec.containers[0].tty' },
  ],
  unknown: [{ given: pod({ tty: 'yes' }), at: 'spec.containers[0].tty' }],
})
