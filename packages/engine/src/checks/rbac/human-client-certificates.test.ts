import { law, only, pod } from '../law.ts'
import { apiServerPod } from './fixture-control-plane.ts'
import { humanClientCertificates } from './human-client-certificates.ts'

const rbac = '--authorization-mode=Node,RBAC'
const ca = '--client-ca-file=/etc/kubernetes/pki/ca.crt'

law(humanClientCertificates, {
  passes: [
    only([apiServerPod(rbac, ca, '--oidc-issuer-url=https://login.example')]),
    only([apiServerPod(rbac)]),
    pod(),
  ],
  fails: [{ given: only([apiServerPod(rbac, ca)]), at: 'spec.containers[0].command' }],
  unknown: [
    {
      given: only([apiServerPod(rbac, ca, '--authentication-config=/etc/authn.yaml')]),
      at: 'spec.containers[0].command',
    },
    { given: only([], { world: 'listed' }), at: '' },
  ],
})
