import { law, only } from '../law.ts'
import { apiVersionNotServedYet } from './api-version-not-served-yet.ts'

const policy = (version: string, name: string | number = 'x') =>
  only(
    [
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingAdmissionPolicyBinding',
        metadata: { name },
        spec: { policyName: 'x' },
      },
    ],
    {
      marked: 'malformed',
      version,
    },
  )

law(apiVersionNotServedYet, {
  // Not known: taken for the newest release
  passes: [policy('v1.36.0'), policy('v1.37.1'), policy('unknown')],
  fails: [{ given: policy('v1.35.9'), at: 'apiVersion' }],
  unknown: [{ given: policy('v1.36.0', 5), at: 'metadata.name' }],
})
