import { law, only } from '../law.ts'
import { apiVersionNotServedYet } from './api-version-not-served-yet.ts'

const policy = (version: string) =>
  only(
    [
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingAdmissionPolicyBinding',
        metadata: { name: 'x' },
        spec: { policyName: 'x' },
      },
    ],
    {
      marked: 'malformed',
      version,
    },
  )

law(apiVersionNotServedYet, {
  passes: [policy('v1.36.0'), policy('v1.37.1')],
  fails: [{ given: policy('v1.35.9'), at: 'apiVersion' }],
  unknown: [{ given: policy('unknown'), at: '' }],
})
