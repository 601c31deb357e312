// Files of the node with credentials of the cloud, of registries and of the cluster, and the directories in which they lie.
// Sources: learn.microsoft.com/azure/aks (azure.json), docs.aws.amazon.com/cli (shared credentials file),
// cloud.google.com/docs/authentication (application default credentials), kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { isControlPlaneComponent } from '../pod/control-plane-component.ts'

export const cloudCredentialHostPath: WorkloadCheck = {
  id: 'cloud-credential-host-path',
  title: 'Credentials of the node in a pod',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The file lets its reader act as the node towards the cloud, the registry or the cluster',
  attack:
    'Code in the container reads the service principal of the node and changes machines, disks and networks of the account',
  remedy: 'Remove the hostPath volume; give the pod an identity of its own (workload identity, IRSA)',
  sources: [
    kubernetesDocs('Volumes, hostPath', 'concepts/storage/volumes/#hostpath'),
    {
      title: 'MITRE ATT&CK, Unsecured Credentials: Credentials In Files',
      url: 'https://attack.mitre.org/techniques/T1552/001/',
    },
  ],
  rows: ['U-SEC-005'],
  judges: 'workload',
  reads: ['pod.volumes[].hostPath'],
  find(workload) {
    const { volumes } = workload.spec
    if (volumes === undefined) return none
    const hits: Hit[] = []
    volumes.forEach(({ hostPath, name = '' }, index) => {
      const written = hostPath?.path
      const holds = written === undefined ? undefined : credentialsAt(written)
      if (holds === undefined) return
      const path = workload.at('volumes', index, 'hostPath', 'path')
      const { what, confidence } = holds
      hits.push({ path, confidence, message: `Volume ${name} is ${written ?? ''} of the node: ${what}` })
    })
    return hits.length > 0 && isControlPlaneComponent(workload) ? none : hits
  },
}

const none: readonly Hit[] = []

interface Holds {
  readonly what: string
  /** `likely` for a directory in which the file lies where that cloud is used. */
  readonly confidence: 'certain' | 'likely'
}

const azure = 'the service principal of Azure'
const cloud = 'the configuration of the cloud provider'
const cluster = 'a kubeconfig of the cluster'

const places: ReadonlyMap<string, Holds> = new Map<string, Holds>([
  ['/etc/kubernetes/azure.json', { what: azure, confidence: 'certain' }],
  ['/etc/kubernetes/cloud.conf', { what: cloud, confidence: 'certain' }],
  ['/etc/kubernetes/cloud-config', { what: cloud, confidence: 'certain' }],
  ['/etc/kubernetes/cloud.config', { what: cloud, confidence: 'certain' }],
  ['/etc/kubernetes/admin.conf', { what: cluster, confidence: 'certain' }],
  ['/etc/kubernetes/super-admin.conf', { what: cluster, confidence: 'certain' }],
  ['/etc/kubernetes/kubelet.conf', { what: cluster, confidence: 'certain' }],
  ['/etc/kubernetes/acr.json', { what: 'credentials of the registry', confidence: 'certain' }],
  ['/etc/kubernetes', { what: 'the directory of azure.json, cloud.conf and admin.conf', confidence: 'likely' }],
  ['/etc/google', { what: 'credentials of Google Cloud', confidence: 'likely' }],
  ['/var/lib/google', { what: 'credentials of Google Cloud', confidence: 'likely' }],
  ['/var/lib/kubelet/config.json', { what: 'credentials of registries', confidence: 'certain' }],
  ['/var/lib/kubelet/kubeconfig', { what: cluster, confidence: 'certain' }],
  ['/var/lib/waagent', { what: 'certificates and settings of the Azure agent', confidence: 'certain' }],
  ['c:/k/azure.json', { what: azure, confidence: 'certain' }],
  ['c:/k/config', { what: cluster, confidence: 'certain' }],
])

/** Inside of a user's home. */
const inHome: readonly (readonly [string, Holds])[] = [
  ['.aws', { what: 'credentials of AWS', confidence: 'certain' }],
  ['.azure', { what: 'credentials of Azure', confidence: 'certain' }],
  ['.config/gcloud', { what: 'credentials of Google Cloud', confidence: 'certain' }],
  ['.docker', { what: 'credentials of registries', confidence: 'certain' }],
  ['.dockercfg', { what: 'credentials of registries', confidence: 'certain' }],
  ['.kube', { what: cluster, confidence: 'certain' }],
  ['.oci', { what: 'credentials of Oracle Cloud', confidence: 'certain' }],
  ['.aliyun', { what: 'credentials of Alibaba Cloud', confidence: 'certain' }],
]

/** What a path of the node holds; undefined: no known credential. */
function credentialsAt(written: string): Holds | undefined {
  const segments = written
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  const normal = /^[A-Za-z]:$/.test(segments[0] ?? '') ? segments.join('/').toLowerCase() : `/${segments.join('/')}`
  const known = places.get(normal)
  if (known !== undefined) return known
  const dot = segments.findIndex((segment) => segment.startsWith('.'))
  if (dot < 0) return undefined
  const rest = `${segments.slice(dot).join('/')}/`
  return inHome.find(([place]) => rest.startsWith(`${place}/`))?.[1]
}
