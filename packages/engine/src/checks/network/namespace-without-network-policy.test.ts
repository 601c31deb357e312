import { law, only, pod } from '../law.ts'
import { namespaceWithoutNetworkPolicy } from './namespace-without-network-policy.ts'
import { object, podWith, policy, surroundings } from './policy-fixtures.ts'

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'empty' } }

law(namespaceWithoutNetworkPolicy, {
  passes: [
    pod(),
    podWith([policy({ podSelector: {} })]),
    only([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } }]),
    // Named by an object alone: whose namespace it is, and what else it holds, is not known
    only([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'elsewhere' } }]),
  ],
  fails: [
    { given: podWith([]), at: 'metadata.name', alsoFails: ['pod-without-network-policy'] },
    { given: only([namespace]), at: 'metadata.name' },
    { given: only(surroundings()), at: 'metadata.name' },
  ],
  unknown: [
    {
      given: podWith([object('cilium.io/v2', 'CiliumNetworkPolicy', { spec: { endpointSelector: {} } })]),
      at: 'metadata.name',
    },
  ],
})
