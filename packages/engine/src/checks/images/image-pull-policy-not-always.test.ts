import { deployment, law, pod } from '../law.ts'
import { imagePullPolicyNotAlways } from './image-pull-policy-not-always.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(imagePullPolicyNotAlways, {
  // The default is Always for latest. Siblings of the same tier ask for a digest
  passes: [pod(), pod({ image: `web:latest@${digest}`, imagePullPolicy: null }), pod({ imagePullPolicy: 'Always' })],
  fails: [
    { given: pod({ imagePullPolicy: 'IfNotPresent' }), at: 'spec.containers[0].imagePullPolicy' },
    { given: pod({ imagePullPolicy: 'Never' }), at: 'spec.containers[0].imagePullPolicy' },
    { given: pod({ imagePullPolicy: null }), at: 'spec.containers[0].imagePullPolicy' },
    { given: pod({ image: `web@${digest}`, imagePullPolicy: null }), at: 'spec.containers[0].imagePullPolicy' },
    { given: deployment({}, {}, { imagePullPolicy: null }), at: 'spec.template.spec.containers[0].imagePullPolicy' },
  ],
  unknown: [{ given: pod({ imagePullPolicy: true }), at: 'spec.containers[0].imagePullPolicy' }],
})
