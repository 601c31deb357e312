import { deployment, law, pod } from '../law.ts'
import { hostPid } from './host-pid.ts'

law(hostPid, {
  passes: [pod(), pod({}, { hostPID: false }), deployment()],
  fails: [
    // The API server takes host namespaces only without a user namespace
    { given: pod({}, { hostPID: true, hostUsers: null }), at: 'spec.hostPID' },
    { given: deployment({}, { hostPID: true, hostUsers: null }), at: 'spec.template.spec.hostPID' },
  ],
  unknown: [{ given: pod({}, { hostPID: 'true' }), at: 'spec.hostPID' }],
})
