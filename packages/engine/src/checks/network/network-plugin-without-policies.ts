// NetworkPolicies are objects that nothing but the network plugin enforces; the API takes them where none does.
// Sources: kubernetes.io/docs/concepts/services-networking/network-policies, "Prerequisites"; CIS 5.3.1; CIS EKS 5.4.4,
// AKS 5.4.4 (the engine of a managed cluster is switched on with its provider)

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ClusterCheck } from '../../model/check.ts'
import type { World } from '../../model/world.ts'
import { cloudOf } from '../../network/cloud.ts'
import { networkPluginsOf } from '../../network/network-plugin.ts'

export const networkPluginWithoutPolicies: ClusterCheck = {
  id: 'network-plugin-without-policies',
  title: 'Network plugin that does not enforce NetworkPolicy',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Every NetworkPolicy of the cluster is without effect',
  attack: 'Who holds one pod reaches every other, whatever the policies say',
  remedy: 'Use a network plugin that enforces NetworkPolicy, or switch the engine of the managed cluster on',
  sources: [
    kubernetesDocs('Network Policies, prerequisites', 'concepts/services-networking/network-policies/#prerequisites'),
    cis('5.3.1'),
    { title: 'CIS Amazon EKS Benchmark, 5.4.4' },
    { title: 'CIS Azure Kubernetes Service Benchmark, 5.4.4' },
  ],
  rows: ['U-NET-007', 'U-NET-008'],
  judges: 'cluster',
  passesOn: 'presence',
  reads: ['kind:apps/DaemonSet', 'kind:Pod', 'kind:Node'],
  find(world) {
    if (world.evidence.target.kind === 'files' && world.evidence.coverage.world !== 'listed') return undefined
    const plugins = networkPluginsOf(world)
    if (plugins.some(({ enforces }) => enforces)) return []
    const [plugin] = plugins
    if (plugin === undefined) return [{ path: [], message: whatToLookAt(world), unknown: true }]
    return [
      {
        path: plugin.path ?? [],
        ...(plugin.workload && { on: plugin.workload.object }),
        message: `${plugin.name} (${plugin.from}) does not enforce NetworkPolicy, and no program that does was found`,
      },
    ]
  },
}

const engines: Readonly<Record<string, string>> = {
  AKS: 'az aks show --query networkProfile.networkPolicy',
  EKS: 'the configuration of the vpc-cni add-on (enableNetworkPolicy)',
  GKE: 'gcloud container clusters describe (networkPolicy.enabled, networkConfig.datapathProvider)',
}

function whatToLookAt(world: World): string {
  const service = cloudOf(world)?.service
  const where = service === undefined ? 'the configuration in /etc/cni/net.d of a node' : (engines[service] ?? '')
  return `No pod of a known network plugin was found, so who enforces NetworkPolicy is not known: look at ${where}`
}
