import { law, pod } from '../law.ts'
import { runtimeClassNotFound } from './runtime-class-not-found.ts'

const sandboxed = pod({}, { runtimeClassName: 'gvisor' }, {}, { marked: 'malformed', world: 'listed' })
const gvisor = { apiVersion: 'node.k8s.io/v1', handler: 'runsc', kind: 'RuntimeClass', metadata: { name: 'gvisor' } }

law(runtimeClassNotFound, {
  passes: [pod(), { ...sandboxed, objects: [...sandboxed.objects, gvisor] }],
  fails: [{ given: sandboxed, at: 'spec.runtimeClassName' }],
  unknown: [
    { given: pod({}, { runtimeClassName: 'gvisor' }), at: 'spec.runtimeClassName' },
    { given: pod({}, { runtimeClassName: true }), at: 'spec.runtimeClassName' },
  ],
})
