// The provider's own name for a node says whose machine it is. Source: the cloud controllers of the three; `aws:///zone/id`,
// `gce://project/zone/name`, `azure:///subscriptions/…`. That the control plane is managed too, labels of the node say.

import type { KubeObject } from '../../model/object.ts'
import type { node } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export interface ManagedCloud {
  readonly name: string
  /** Where a person looks whether the endpoint is private. */
  readonly look: string
}

const eks: ManagedCloud = {
  name: 'EKS',
  look: 'endpointPublicAccess and publicAccessCidrs of aws eks describe-cluster',
}
const gke: ManagedCloud = {
  name: 'GKE',
  look: 'privateClusterConfig and masterAuthorizedNetworksConfig of gcloud container clusters describe',
}
const aks: ManagedCloud = { name: 'AKS', look: 'apiServerAccessProfile of az aks show' }

const clouds: readonly { readonly cloud: ManagedCloud; readonly provider: string; readonly label: string }[] = [
  { cloud: eks, provider: 'aws://', label: 'eks.amazonaws.com/' },
  { cloud: gke, provider: 'gce://', label: 'cloud.google.com/gke-' },
  { cloud: aks, provider: 'azure://', label: 'kubernetes.azure.com/' },
]

/** The managed service that a node belongs to; undefined where its labels do not say so. */
export function managedCloudOf(one: KubeObject<ValueOf<typeof node>>): ManagedCloud | undefined {
  const provider = one.value.spec?.providerID ?? ''
  const found = clouds.find(({ provider: prefix }) => provider.startsWith(prefix))
  return found !== undefined && Object.keys(one.labels).some((key) => key.startsWith(found.label))
    ? found.cloud
    : undefined
}
