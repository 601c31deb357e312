import { deployment, law, pod } from '../law.ts'
import { nodeNameSet } from './node-name-set.ts'

const bound = { nodeName: 'node-1' }

law(nodeNameSet, {
  passes: [
    pod(),
    pod({}, { nodeName: '' }),
    // Where the scheduler put it
    pod({}, bound, {}, { world: 'listed' }),
    pod({}, bound, { uid: '7f0c2a54-93e1-4c9e-8a54-1f2b3c4d5e6f' }),
  ],
  fails: [
    { given: pod({}, bound), at: 'spec.nodeName' },
    { given: deployment({}, bound), at: 'spec.template.spec.nodeName' },
    { given: { ...deployment({}, bound), world: 'listed' }, at: 'spec.template.spec.nodeName' },
  ],
  unknown: [{ given: pod({}, { nodeName: ['node-1'] }), at: 'spec.nodeName' }],
})
