import { hardenedInit } from '../hardened-world.ts'
import { law, pod } from '../law.ts'
import { ephemeralContainer } from './ephemeral-container.ts'

const debug = hardenedInit({ name: 'debug', resources: null })

law(ephemeralContainer, {
  passes: [pod(), pod({}, { initContainers: [hardenedInit()] }), pod({}, { ephemeralContainers: [] })],
  fails: [
    {
      given: { ...pod({}, { ephemeralContainers: [debug] }), marked: 'subresource' },
      at: 'spec.ephemeralContainers[0]',
    },
  ],
  unknown: [{ given: pod({}, { ephemeralContainers: 'debug' }), at: 'spec.ephemeralContainers' }],
})
