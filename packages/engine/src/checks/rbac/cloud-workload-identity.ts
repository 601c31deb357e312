// On EKS, GKE and AKS a pod without an identity of its own calls the cloud as its node. Identities show as annotations of service accounts,
// as the agent of EKS Pod Identity, or as the metadata server of GKE; how people log in to the cluster shows only in the cloud's own API.
// Source: CIS EKS 5.2.1 and 5.5.1, GKE 5.2.2 and 5.8.2, AKS 5.2.1 and 5.2.2

import type { ClusterCheck } from '../../model/check.ts'
import { node } from '../../model/kinds/cluster.ts'
import { serviceAccount } from '../../model/kinds/rbac.ts'
import { daemonSet } from '../../model/kinds/workloads.ts'
import type { World } from '../../model/world.ts'
import { cloudIdentityAnnotations } from './cloud-identity-annotations.ts'

export const cloudWorkloadIdentity: ClusterCheck = {
  id: 'cloud-workload-identity',
  title: 'Cluster in a cloud without workload identities',
  tier: 'security',
  severity: 'medium',
  confidence: 'possible',
  why: 'Pods without an identity of their own call the cloud as their node, or with keys that do not expire',
  attack: 'The attacker asks the metadata service from any pod for the credentials of the node',
  remedy: 'Turn on EKS Pod Identity, or Workload Identity on GKE and AKS, and tie service accounts to cloud identities',
  sources: [{ title: 'CIS Amazon EKS Benchmark, 5.2.1' }, { title: 'CIS Google Kubernetes Engine Benchmark, 5.2.2' }],
  rows: ['U-RBAC-037'],
  judges: 'cluster',
  reads: ['kind:Node', 'kind:ServiceAccount', 'kind:apps/DaemonSet'],
  passesOn: 'presence',
  find(world) {
    const cloud = cloudOf(world)
    const listed = world.evidence.coverage.world === 'listed'
    if (cloud === undefined) {
      if (!listed || world.seen(node) === 'complete') return undefined
      return [
        { path: [], message: `${world.whyNotSeen(node)}, so the cloud of the cluster is not known`, unknown: true },
      ]
    }
    if (hasIdentities(world)) return []
    const unseen = [serviceAccount, daemonSet].find((kind) => world.seen(kind) !== 'complete')
    if (unseen !== undefined)
      return [{ path: [], message: `${world.whyNotSeen(unseen)}, so workload identities may be there`, unknown: true }]
    const searched = world.objects(serviceAccount).length
    return [
      {
        path: [],
        message: `The nodes are of ${cloud}, and none of ${searched} service accounts is tied to a cloud identity`,
      },
    ]
  },
}

const clouds = new Map([
  ['aws', 'AWS'],
  ['azure', 'Azure'],
  ['gce', 'Google Cloud'],
])

/** The scheme of a node's provider ID: `aws:///eu-central-1a/i-0123`. */
function cloudOf(world: World): string | undefined {
  for (const { value } of world.objects(node)) {
    const cloud = clouds.get(value.spec?.providerID?.split(':', 1)[0] ?? '')
    if (cloud !== undefined) return cloud
  }
  return undefined
}

function hasIdentities(world: World): boolean {
  return (
    world
      .objects(serviceAccount)
      .some(({ annotations }) => cloudIdentityAnnotations.some((key) => Object.hasOwn(annotations, key))) ||
    world.get(daemonSet, 'kube-system', 'eks-pod-identity-agent') !== undefined ||
    world.objects(node).some(({ labels }) => labels['iam.gke.io/gke-metadata-server-enabled'] === 'true')
  )
}
