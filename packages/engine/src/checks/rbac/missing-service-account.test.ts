import { deployment, law, pod } from '../law.ts'
import { withoutAccounts } from './fixture-workloads.ts'
import { missingServiceAccount } from './missing-service-account.ts'

law(missingServiceAccount, {
  passes: [
    pod(),
    pod({}, { serviceAccountName: null }),
    pod({}, { serviceAccountName: 'default' }),
    pod({}, { serviceAccount: 'web', serviceAccountName: null }),
  ],
  fails: [
    // The API server refuses the pod, which is the finding
    { given: pod({}, { serviceAccountName: 'ghost' }, {}, { marked: 'malformed' }), at: 'spec.serviceAccountName' },
    { given: withoutAccounts(deployment()), at: 'spec.template.spec.serviceAccountName' },
    {
      given: deployment({}, { serviceAccount: 'ghost', serviceAccountName: null }),
      at: 'spec.template.spec.serviceAccount',
    },
  ],
  unknown: [{ given: pod({}, { serviceAccountName: 7 }), at: 'spec.serviceAccountName' }],
})
