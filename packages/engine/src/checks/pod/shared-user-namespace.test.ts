import { deployment, law, pod } from '../law.ts'
import { sharedUserNamespace } from './shared-user-namespace.ts'
import { windowsPod } from './windows-pod.ts'

law(sharedUserNamespace, {
  passes: [pod(), windowsPod(), { ...pod({}, { hostUsers: null }), version: 'v1.32.0' }],
  fails: [
    { given: pod({}, { hostUsers: null }), at: 'spec.hostUsers' },
    { given: pod({}, { hostUsers: true }), at: 'spec.hostUsers' },
    { given: { ...pod({}, { hostUsers: null }), version: 'unknown' }, at: 'spec.hostUsers' },
    // No fix: a pod in a namespace of the host cannot have a user namespace of its own
    { given: pod({}, { hostPID: true, hostUsers: null }), at: 'spec.hostUsers' },
    { given: deployment({}, { hostUsers: null }), at: 'spec.template.spec.hostUsers' },
  ],
  unknown: [{ given: pod({}, { hostUsers: 'no' }), at: 'spec.hostUsers' }],
})
