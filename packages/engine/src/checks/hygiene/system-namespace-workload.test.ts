import type { Json } from '../../model/json.ts'
import { hardenedDeployment, hardenedPod } from '../hardened-world.ts'
import { law, only } from '../law.ts'
import { systemNamespaceWorkload } from './system-namespace-workload.ts'

const inSystem = (name: string, image: string) =>
  only([hardenedDeployment({ metadata: { name, namespace: 'kube-system' } }, {}, { image })])
const node = {
  apiVersion: 'v1',
  controller: true,
  kind: 'Node',
  name: 'one',
  uid: '7f0c2a54-93e1-4c9e-8a54-1f2b3c4d5e6f',
}
const at = 'metadata.namespace'

law(systemNamespaceWorkload, {
  passes: [
    only([hardenedDeployment()]),
    inSystem('coredns', 'registry.k8s.io/coredns/coredns:v1.12.0'),
    only([hardenedPod({}, {}, { name: 'etcd-one', namespace: 'kube-system', ownerReferences: [node] })]),
  ],
  fails: [
    { given: inSystem('web', 'registry.example/web:1'), at },
    // Only the name of a part of the cluster
    { given: inSystem('coredns', 'registry.example/miner:1'), at },
    { given: only([hardenedDeployment({ metadata: { namespace: 'kube-public' } })]), at },
  ],
  unknown: [
    {
      given: only([hardenedDeployment({ metadata: { namespace: 'kube-system' } }, { containers: 'web' as Json })]),
      at: 'spec.template.spec.containers',
    },
  ],
})
