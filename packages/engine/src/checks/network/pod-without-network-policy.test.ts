import { hardenedDeployment } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { deploymentWith, object, podWith, policy, surroundings } from './policy-fixtures.ts'
import { podWithoutNetworkPolicy } from './pod-without-network-policy.ts'

const labels = { 'app.kubernetes.io/name': 'web' }
const other = { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'other' } } }
const expression = (operator: string, values: string[]) => ({
  podSelector: { matchExpressions: [{ key: 'app.kubernetes.io/name', operator, values }] },
})
const selectsNothing = ['namespace-without-default-deny', 'network-policy-selects-nothing']

law(podWithoutNetworkPolicy, {
  passes: [
    pod(),
    deployment(),
    podWith([policy({ podSelector: { matchLabels: labels } })]),
    podWith([policy(expression('In', ['web', 'api']))]),
    podWith([policy({ podSelector: {}, policyTypes: ['Egress'] })]),
    // NetworkPolicy is not for pods on the network of the node
    podWith([], { hostNetwork: true, hostUsers: null }),
    { objects: [hardenedDeployment({ metadata: { namespace: 'kube-system' } }), ...surroundings()] },
  ],
  fails: [
    { given: podWith([]), at: 'metadata.labels', alsoFails: ['namespace-without-network-policy'] },
    { given: deploymentWith([]), at: 'spec.template.metadata.labels', alsoFails: ['namespace-without-network-policy'] },
    { given: podWith([policy(other)]), at: 'metadata.labels', alsoFails: selectsNothing },
    { given: podWith([policy(expression('NotIn', ['web']))]), at: 'metadata.labels', alsoFails: selectsNothing },
    // Policies do not cross namespaces
    {
      given: podWith([policy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, 'allow', 'elsewhere')]),
      at: 'metadata.labels',
      alsoFails: ['namespace-without-network-policy'],
    },
  ],
  unknown: [
    { given: podWith([policy({ podSelector: 'all' })]), at: 'metadata.labels' },
    {
      given: podWith([policy({ podSelector: { matchExpressions: [{ key: 'a', operator: 'Near' }] } })]),
      at: 'metadata.labels',
    },
    {
      given: podWith([
        object('cilium.io/v2', 'CiliumNetworkPolicy', {
          spec: { endpointSelector: { matchLabels: { 'k8s:app.kubernetes.io/name': 'web' } } },
        }),
      ]),
      at: 'metadata.labels',
    },
    {
      given: podWith([
        object(
          'policy.networking.k8s.io/v1alpha1',
          'AdminNetworkPolicy',
          { spec: { subject: { namespaces: {} } } },
          { namespace: null },
        ),
      ]),
      at: 'metadata.labels',
    },
    {
      given: podWith([object('projectcalico.org/v3', 'NetworkPolicy', { spec: { selector: 'all()' } })]),
      at: 'metadata.labels',
    },
  ],
})
