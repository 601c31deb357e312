// Who may reach the API server is set at the cloud (private endpoint, authorized networks) or at a firewall, of which the
// API says nothing; a public address that the API server itself advertises can be seen.
// Sources: CIS EKS 5.4.1 and 5.4.2, CIS GKE 5.6.3 and 5.6.4, CIS AKS 5.4.1 and 5.4.2

import type { ClusterCheck } from '../../model/check.ts'
import { node } from '../../model/kinds/cluster.ts'
import { componentsOf } from './components.ts'
import { lastOf } from './flag-check.ts'
import { managedCloudOf } from './managed-cloud.ts'
import { isPublicAddress } from './public-address.ts'

export const publicApiEndpoint: ClusterCheck = {
  id: 'public-api-endpoint',
  title: 'API server with a public address',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'An API server that the internet reaches is attacked as soon as it has a flaw, or a credential leaks',
  attack: 'Scanners find it within hours; a kubeconfig from a laptop or a repository works from anywhere',
  remedy: 'Make the endpoint private, or let it be reached from named networks only',
  sources: [
    { title: 'CIS Amazon EKS Benchmark, 5.4.1' },
    { title: 'CIS Google GKE Benchmark, 5.6.4' },
    { title: 'CIS Azure AKS Benchmark, 5.4.1' },
  ],
  rows: ['U-CP-038'],
  judges: 'cluster',
  reads: ['kind:Pod', 'kind:Node'],
  find(world) {
    const servers = componentsOf(world, 'kube-apiserver').filter(({ closed }) => closed === undefined)
    const clouds = new Set(world.objects(node).flatMap((one) => managedCloudOf(one) ?? []))
    if (clouds.size > 0) {
      const where = [...clouds].map(({ name, look }) => `${name}: ${look}`).join('; ')
      return [
        { path: [], message: `Who may reach the API server is set outside of the cluster (${where})`, unknown: true },
      ]
    }
    if (servers.length === 0) {
      if (world.evidence.coverage.world !== 'listed') return undefined
      return [
        { path: [], message: 'Neither nodes of a known cloud nor pods of kube-apiserver are visible', unknown: true },
      ]
    }
    const hits = servers.flatMap((server) => {
      const address = lastOf(server, 'advertise-address')
      if (address === undefined || address.why !== undefined || !isPublicAddress(address.value)) return []
      return [
        {
          on: server.object,
          path: address.path,
          message: `The API server advertises the public address ${address.value}`,
        },
      ]
    })
    // That files name no public address does not say that none leads to the API server.
    return hits.length === 0 && world.evidence.coverage.world !== 'listed' ? undefined : hits
  },
}
