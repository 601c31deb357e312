import { deployment, law, pod } from '../law.ts'
import { tillerListens } from './tiller-listens.ts'

law(tillerListens, {
  passes: [pod(), pod({ args: ['--history-max=200'] })],
  // Tiller itself is the finding of a sibling
  fails: [
    {
      given: pod({ image: 'ghcr.io/helm/tiller:v2.17.0' }),
      at: 'spec.containers[0].args',
      alsoFails: ['tiller-deployed'],
    },
    {
      given: pod({ command: ['/tiller', '--listen', '0.0.0.0:44134'], image: 'ghcr.io/helm/tiller:v2.17.0' }),
      at: 'spec.containers[0].args',
      alsoFails: ['tiller-deployed'],
    },
    {
      given: deployment({}, {}, { args: ['--listen=:44134'], image: 'tiller' }),
      at: 'spec.template.spec.containers[0].args',
      alsoFails: ['tiller-deployed'],
    },
  ],
  unknown: [{ given: pod({ args: '--listen=localhost', image: 'tiller' }), at: 'spec.containers[0].args' }],
})
