import { hardenedSurroundings } from '../hardened-world.ts'
import { law, only, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyWithoutBinding } from './admission-policy-without-binding.ts'

const listed = { world: 'listed' as const }
const mutating = (kind: string, spec: object) =>
  ({ apiVersion: 'admissionregistration.k8s.io/v1', kind, metadata: { name: 'labels' }, spec }) as never
const mutatingPolicy = mutating('MutatingAdmissionPolicy', {
  matchConstraints: {
    resourceRules: [{ apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] }],
  },
  mutations: [{ applyConfiguration: { expression: 'Object{}' }, patchType: 'ApplyConfiguration' }],
  reinvocationPolicy: 'Never',
})

law(admissionPolicyWithoutBinding, {
  passes: [
    world([policy(), binding()]),
    world([mutatingPolicy, mutating('MutatingAdmissionPolicyBinding', { policyName: 'labels' })]),
  ],
  fails: [
    { given: only([policy(), ...hardenedSurroundings], listed), at: 'metadata.name' },
    // A binding of another policy, which is not there
    {
      given: only([policy(), binding({ policyName: 'other' }, 'other'), ...hardenedSurroundings], listed),
      at: 'metadata.name',
      alsoFails: ['admission-policy-binding-dangling'],
    },
    // A binding of the other kind, whose policy is not there
    {
      given: only([mutatingPolicy, binding({ policyName: 'labels' }), ...hardenedSurroundings], listed),
      at: 'metadata.name',
      alsoFails: ['admission-policy-binding-dangling'],
    },
  ],
  unknown: [{ given: world([policy()]), at: 'metadata.name' }],
})
