// With shareProcessNamespace the containers of a pod see each other's processes, and through /proc/<pid>/root and environ
// each other's files and secrets. Source: kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const sharedProcessNamespace: WorkloadCheck = {
  id: 'shared-process-namespace',
  title: 'Containers of a pod share their processes',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Each container reads the environment and the files of the others through /proc',
  attack:
    'Code in the weakest container of the pod reads the passwords of the others and, running as the same user, stops or takes over their processes',
  remedy: 'Remove shareProcessNamespace; let containers talk through a socket or a volume',
  sources: [
    kubernetesDocs(
      'Share Process Namespace between Containers in a Pod',
      'tasks/configure-pod-container/share-process-namespace/',
    ),
  ],
  rows: [],
  judges: 'workload',
  reads: ['pod.shareProcessNamespace', 'pod.containers', 'pod.initContainers'],
  find(workload) {
    if (workload.spec.shareProcessNamespace !== true) return []
    const running = workload.containers.filter(({ list, sidecar }) => list !== 'initContainers' || sidecar).length
    // A container that is alone has nobody to share with; it is a way to get an init process that reaps.
    if (running < 2) return []
    return [
      { path: workload.at('shareProcessNamespace'), message: `${running} containers share one process namespace` },
    ]
  },
}
