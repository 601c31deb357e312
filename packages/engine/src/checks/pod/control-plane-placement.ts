// The nodes of the control plane hold the keys of the cluster; a taint keeps other pods away. Here: workloads that ask for
// the place, by selector, by toleration or both. DaemonSets that tolerate it are agents and left out, unless they
// select it. Source: kubernetes.io/docs/reference/labels-annotations-taints, "node-role.kubernetes.io/control-plane"

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'

const roles: ReadonlySet<string> = new Set([
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/controlplane',
  'node-role.kubernetes.io/etcd',
  'node-role.kubernetes.io/master',
])

export const controlPlanePlacement: WorkloadCheck = {
  id: 'control-plane-placement',
  title: 'Workload on the nodes of the control plane',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'An application runs beside the API server and the state of the cluster',
  attack: 'Code that breaks out of the container finds the certificates of the control plane on the disk of its node',
  remedy: 'Remove the toleration and the node selector',
  sources: [
    kubernetesDocs(
      'Well-Known Labels, Annotations and Taints',
      'reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint',
    ),
  ],
  rows: [],
  judges: 'workload',
  reads: ['pod.tolerations', 'pod.nodeSelector'],
  find(workload, { settings }) {
    const { nodeSelector, tolerations } = workload.spec
    if (tolerations === undefined && nodeSelector === undefined) return []
    if (settings.systemNamespaces.includes(workload.namespace)) return []
    const hits: Hit[] = []
    if (workload.groupKind !== 'apps/DaemonSet') {
      tolerations?.forEach(({ key = '' }, index) => {
        if (!roles.has(key)) return
        hits.push({ path: workload.at('tolerations', index, 'key'), message: `The pod tolerates the taint ${key}` })
      })
    }
    for (const key in nodeSelector) {
      if (roles.has(key))
        hits.push({ path: workload.at('nodeSelector', key), message: `The pod selects nodes labelled ${key}` })
    }
    return hits
  },
}
