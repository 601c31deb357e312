import { law, only, pod } from '../law.ts'
import type { JsonObject } from '../../model/json.ts'
import { networkPluginWithoutPolicies } from './network-plugin-without-policies.ts'

function daemonSet(name: string, containers: readonly JsonObject[], namespace = 'kube-system'): JsonObject {
  const labels = { app: name }
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers, hostNetwork: true } },
    },
  }
}
const listed = (...objects: JsonObject[]) => only(objects, { world: 'listed' })
const flannel = daemonSet('kube-flannel-ds', [{ image: 'ghcr.io/flannel-io/flannel:v0.26.1', name: 'kube-flannel' }])
const vpc = (args: string[]) =>
  daemonSet('aws-node', [
    { image: '602401143452.dkr.ecr.eu-west-1.amazonaws.com/amazon-k8s-cni:v1.19.0', name: 'aws-node' },
    {
      args,
      image: '602401143452.dkr.ecr.eu-west-1.amazonaws.com/amazon/aws-network-policy-agent:v1.1.5',
      name: 'aws-eks-nodeagent',
    },
  ])
const node = (kubeletVersion: string, providerID: string, labels: Record<string, string> = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { labels, name: 'node-1' },
  spec: { providerID },
  status: { nodeInfo: { kubeletVersion } },
})

law(networkPluginWithoutPolicies, {
  passes: [
    listed(daemonSet('calico-node', [{ image: 'docker.io/calico/node:v3.31.0', name: 'calico-node' }])),
    // Canal
    listed(flannel, daemonSet('canal', [{ image: 'quay.io/calico/node:v3.31.0', name: 'calico-node' }])),
    listed(daemonSet('cilium', [{ image: 'quay.io/cilium/cilium:v1.18.0@sha256:00', name: 'cilium-agent' }])),
    listed(daemonSet('anetd', [{ image: 'eu.gcr.io/gke-release/anetd:1', name: 'cilium-agent' }])),
    listed(vpc(['--enable-ipv6=false', '--enable-network-policy=true'])),
    listed(daemonSet('kindnet', [{ image: 'docker.io/kindest/kindnetd:v20250512-df8de77b', name: 'kindnet-cni' }])),
    listed(node('v1.36.1+k3s1', 'k3s://node-1')),
    // Files do not say what a cluster runs
    pod(),
  ],
  fails: [
    { given: listed(flannel), at: 'spec.template.spec.containers[0].image' },
    { given: listed(vpc(['--enable-network-policy=false'])), at: 'spec.template.spec.containers[0].image' },
    {
      given: listed(
        daemonSet('kindnet', [{ image: 'docker.io/kindest/kindnetd:v20230511-dc714da8', name: 'kindnet-cni' }]),
      ),
      at: 'spec.template.spec.containers[0].image',
    },
  ],
  unknown: [
    { given: listed(), at: '' },
    { given: listed(node('v1.36.1-eks-1', 'aws:///eu-west-1a/i-0', { 'eks.amazonaws.com/nodegroup': 'a' })), at: '' },
  ],
})
