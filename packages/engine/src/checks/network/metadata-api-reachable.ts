// A pod whose egress no policy restricts reaches the metadata API of the machine it runs on. Whether that machine has one,
// and gives anything to pods (IMDSv2 with a hop limit of 1, GKE's metadata server), is the cloud's to say.
// Source: kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster, "Restricting cloud metadata API access"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { cloudOf } from '../../network/cloud.ts'
import { isolationOf } from '../../network/isolation.ts'
import { unprotected } from './unprotected-pod.ts'
import { policyReads } from './policy-reads.ts'

export const metadataApiReachable: WorkloadCheck = {
  id: 'metadata-api-reachable',
  title: 'Pod that may reach the cloud metadata API',
  tier: 'opinion',
  severity: 'medium',
  confidence: 'possible',
  why: 'Nothing in the cluster keeps the pod from asking for the credentials of its node',
  attack: 'A server-side request forgery reads http://169.254.169.254/ and gives the attacker the role of the node',
  remedy:
    'Restrict egress with a NetworkPolicy, and set the hop limit of the metadata API to 1 (or use workload identity)',
  sources: [
    kubernetesDocs(
      'Securing a Cluster',
      'tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access',
    ),
  ],
  rows: ['U-NET-022'],
  judges: 'workload',
  passesOn: 'presence',
  reads: ['pod.hostNetwork', 'template.metadata.labels', 'weighs:Node', ...policyReads],
  find(workload, world) {
    const cloud = cloudOf(world)
    if (workload.spec.hostNetwork === true) {
      const path = workload.at('hostNetwork')
      return [
        {
          path,
          message: `${workload.name} uses the network of its node, which no NetworkPolicy restricts`,
          ...sure(cloud?.name),
        },
      ]
    }
    if (isolationOf(world, workload).egress) return []
    const where = cloud === undefined ? '' : ` on ${cloud.name}`
    const hits = unprotected(world, workload, `No NetworkPolicy restricts the egress of ${workload.name}${where}`)
    return hits.map((hit) => ({ ...hit, ...sure(cloud?.name) }))
  },
}

function sure(cloud: string | undefined): { readonly confidence: 'likely' | 'possible' } {
  return { confidence: cloud === undefined ? 'possible' : 'likely' }
}
