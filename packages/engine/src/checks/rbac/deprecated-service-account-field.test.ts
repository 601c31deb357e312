import { deployment, law, pod } from '../law.ts'
import { deprecatedServiceAccountField } from './deprecated-service-account-field.ts'

law(deprecatedServiceAccountField, {
  passes: [pod(), pod({}, { serviceAccountName: null }), pod({}, { serviceAccount: 'web' }, {}, { world: 'listed' })],
  fails: [
    { given: pod({}, { serviceAccount: 'web' }), at: 'spec.serviceAccount' },
    { given: pod({}, { serviceAccount: 'web', serviceAccountName: null }), at: 'spec.serviceAccount' },
    { given: deployment({}, { serviceAccount: 'other' }), at: 'spec.template.spec.serviceAccount' },
  ],
  unknown: [{ given: pod({}, { serviceAccount: true }), at: 'spec.serviceAccount' }],
})
