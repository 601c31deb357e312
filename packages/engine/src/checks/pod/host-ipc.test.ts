import { deployment, law, pod } from '../law.ts'
import { hostIpc } from './host-ipc.ts'

law(hostIpc, {
  passes: [pod(), pod({}, { hostIPC: false }), deployment()],
  fails: [
    // The API server takes host namespaces only without a user namespace
    { given: pod({}, { hostIPC: true, hostUsers: null }), at: 'spec.hostIPC' },
    { given: deployment({}, { hostIPC: true, hostUsers: null }), at: 'spec.template.spec.hostIPC' },
  ],
  unknown: [{ given: pod({}, { hostIPC: 'true' }), at: 'spec.hostIPC' }],
})
