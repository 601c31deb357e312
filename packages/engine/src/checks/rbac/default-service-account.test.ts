import { deployment, law, pod } from '../law.ts'
import { bind } from './fixture-roles.ts'
import { withObjects } from './fixture-workloads.ts'
import { defaultServiceAccount } from './default-service-account.ts'

const own = { kind: 'ServiceAccount', name: 'default', namespace: 'shop' }

law(defaultServiceAccount, {
  passes: [pod(), pod({}, { serviceAccount: 'web', serviceAccountName: null }), deployment()],
  fails: [
    { given: pod({}, { serviceAccountName: 'default' }), at: 'spec.serviceAccountName' },
    { given: pod({}, { serviceAccountName: null }), at: 'spec.serviceAccountName' },
    { given: pod({}, { serviceAccountName: '' }), at: 'spec.serviceAccountName' },
    {
      given: deployment({}, { serviceAccount: 'default', serviceAccountName: null }),
      at: 'spec.template.spec.serviceAccount',
    },
    {
      // Whoever binds default, and whoever mounts its token, is found too
      given: withObjects(
        pod({}, { automountServiceAccountToken: true, serviceAccountName: null }),
        bind('ClusterRole', 'view', own),
      ),
      at: 'spec.serviceAccountName',
      alsoFails: ['default-service-account-bound', 'service-account-token-automounted'],
    },
  ],
  unknown: [{ given: pod({}, { serviceAccountName: ['web'] }), at: 'spec.serviceAccountName' }],
})
