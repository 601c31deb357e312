import { law, only, pod } from '../law.ts'
import { apiServerPod } from './fixture-control-plane.ts'
import { rbacDisabled } from './rbac-disabled.ts'

law(rbacDisabled, {
  passes: [
    only([apiServerPod('--authorization-mode=Node,RBAC')]),
    only([apiServerPod('--authorization-mode', 'RBAC')]),
    pod(),
  ],
  // Such an API server has no other way to know people than client certificates either: only the flag of interest is left out
  fails: [
    { given: only([apiServerPod('--oidc-issuer-url=https://login.example')]), at: 'spec.containers[0].command' },
    { given: only([apiServerPod('--authorization-mode=ABAC')]), at: 'spec.containers[0].command' },
    { given: only([apiServerPod('--authorization-mode=RBAC,AlwaysAllow')]), at: 'spec.containers[0].command' },
  ],
  unknown: [
    { given: only([apiServerPod('--authorization-config=/etc/authz.yaml')]), at: 'spec.containers[0].command' },
    // A managed cluster does not show its API server
    { given: only([], { world: 'listed' }), at: '' },
  ],
})
