// kube-system is where the cluster keeps what it trusts: its service accounts and secrets are powerful, and admission often leaves
// it alone. What kubeadm puts there is not reported: static pods, coredns and kube-proxy with their own images.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/namespaces, "Initial namespaces"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import type { Workload } from '../../model/workload.ts'

export const systemNamespaceWorkload: WorkloadCheck = {
  id: 'system-namespace-workload',
  title: 'Workload in a namespace of the cluster',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'It stands beside the most trusted service accounts and secrets, and policies often leave it alone',
  attack:
    'Whoever breaks into it, or may change it, reads the secrets of the namespace and hides among the system’s own pods',
  remedy: 'Move it to a namespace of its own',
  sources: [kubernetesDocs('Namespaces', 'concepts/overview/working-with-objects/namespaces/')],
  rows: ['U-HYG-002'],
  judges: 'workload',
  reads: ['object.metadata.namespace', 'pod.containers'],
  find(workload, { settings }) {
    if (!settings.systemNamespaces.includes(workload.namespace) || isOfTheCluster(workload)) return []
    const message = `${workload.kind} ${workload.name} runs in ${workload.namespace}`
    return [{ path: ['metadata', 'namespace'], message }]
  },
}

const ofKubeadm: ReadonlySet<string> = new Set(['apps/Deployment coredns', 'apps/DaemonSet kube-proxy'])

/** Name, kind and image together: a name alone would be a place to hide. */
function isOfTheCluster({ groupKind, name, object, containers }: Workload): boolean {
  if (groupKind === 'Pod') return (object.meta.ownerReferences ?? []).some(({ kind }) => kind === 'Node')
  if (!ofKubeadm.has(`${groupKind} ${name}`)) return false
  return containers.every(({ spec }) => repositoryEndsWith(spec.image ?? '', name))
}

function repositoryEndsWith(image: string, name: string): boolean {
  const withoutDigest = image.split('@')[0] ?? ''
  const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1)
  return last === name || last.startsWith(`${name}:`)
}
