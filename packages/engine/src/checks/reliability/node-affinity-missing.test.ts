import { deployment, law, pod } from '../law.ts'
import { nodeAffinityMissing } from './node-affinity-missing.ts'

const none = { affinity: { nodeAffinity: null } }

law(nodeAffinityMissing, {
  passes: [pod(), pod({}, { ...none, nodeSelector: { 'kubernetes.io/os': 'linux' } })],
  fails: [
    { given: pod({}, none), at: 'spec.affinity.nodeAffinity' },
    { given: deployment({}, none), at: 'spec.template.spec.affinity.nodeAffinity' },
  ],
  unknown: [{ given: pod({}, { nodeSelector: 'linux' }), at: 'spec.nodeSelector' }],
})
