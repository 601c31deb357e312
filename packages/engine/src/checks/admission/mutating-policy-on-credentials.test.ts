import { law, world } from '../law.ts'
import { mutatingPolicyOnCredentials } from './mutating-policy-on-credentials.ts'

const policy = (apiGroup: string, resources: unknown) =>
  world([
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingAdmissionPolicy',
      metadata: { name: 'labels' },
      spec: {
        matchConstraints: {
          resourceRules: [
            { apiGroups: [apiGroup], apiVersions: ['*'], operations: ['CREATE'], resources: resources as never },
          ],
        },
        mutations: [{ applyConfiguration: { expression: 'Object{}' }, patchType: 'ApplyConfiguration' }],
        reinvocationPolicy: 'Never',
      },
    },
  ])
const at = 'spec.matchConstraints.resourceRules'

law(mutatingPolicyOnCredentials, {
  passes: [policy('apps', ['deployments']), policy('', ['pods'])],
  fails: [
    { given: policy('', ['secrets']), at },
    { given: policy('*', ['*']), at },
    { given: policy('rbac.authorization.k8s.io', ['rolebindings']), at },
  ],
  unknown: [{ given: policy('', 'secrets'), at: `${at}[0].resources` }],
})
