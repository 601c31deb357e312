import { expect, test } from 'vitest'
import { worldOf } from '../checks/law.ts'
import type { JsonObject } from '../model/json.ts'
import { otherPolicyOn } from './other-policies.ts'

const containers = [{ image: 'a', name: 'a' }]
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { labels: { app: 'web' }, name: 'web', namespace: 'shop' },
  spec: { containers },
}
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { labels: { team: 'a' }, name: 'shop' } }

function object(apiVersion: string, kind: string, spec: object, inNamespace?: string): JsonObject {
  const metadata = { name: 'policy', ...(inNamespace !== undefined && { namespace: inNamespace }) }
  return { apiVersion, kind, metadata, spec: spec as JsonObject }
}
const admin = (subject: object) => object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', { subject })
const cluster = (subject: object) => object('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', { subject })
const cilium = (spec: object, inNamespace = 'shop') => object('cilium.io/v2', 'CiliumNetworkPolicy', spec, inNamespace)
const labels = (matchLabels: object) => ({ matchLabels })

test.each([
  ['every namespace', admin({ namespaces: {} }), true],
  ['a namespace by its name', admin({ namespaces: labels({ 'kubernetes.io/metadata.name': 'shop' }) }), true],
  ['another namespace', admin({ namespaces: labels({ team: 'b' }) }), false],
  ['pods', cluster({ pods: { namespaceSelector: labels({ team: 'a' }), podSelector: labels({ app: 'web' }) } }), true],
  ['other pods', cluster({ pods: { namespaceSelector: {}, podSelector: labels({ app: 'api' }) } }), false],
  ['all endpoints', cilium({ endpointSelector: {} }), true],
  ['endpoints by a label of Kubernetes', cilium({ endpointSelector: labels({ 'k8s:app': 'web' }) }), true],
  ['endpoints by a label of any source', cilium({ endpointSelector: labels({ 'any:app': 'api' }) }), false],
  ['endpoints of another namespace', cilium({ endpointSelector: {} }, 'other'), false],
  ['nodes', object('cilium.io/v2', 'CiliumClusterwideNetworkPolicy', { nodeSelector: {} }), false],
  [
    'endpoints by their namespace',
    object('cilium.io/v2', 'CiliumClusterwideNetworkPolicy', {
      endpointSelector: labels({ 'k8s:io.kubernetes.pod.namespace': 'x' }),
    }),
    true,
  ],
  ['one of several rules', object('cilium.io/v2', 'CiliumNetworkPolicy', {}, 'shop'), false],
  ['a selector of Calico', object('projectcalico.org/v3', 'NetworkPolicy', { selector: "app == 'web'" }, 'shop'), true],
  ['a namespace of Calico', object('crd.projectcalico.org/v1', 'NetworkPolicy', { selector: 'all()' }, 'other'), false],
  ['a global policy of Calico', object('crd.projectcalico.org/v1', 'GlobalNetworkPolicy', {}), true],
  ['a cluster policy of Antrea', object('crd.antrea.io/v1beta1', 'ClusterNetworkPolicy', { appliedTo: [] }), true],
])('%s', (_, policy, expected) => {
  const world = worldOf({ objects: [pod, namespace, policy] })
  const [workload] = world.workloads
  if (workload === undefined) throw new Error('No workload')
  expect(otherPolicyOn(world, workload) !== undefined).toBe(expected)
})
