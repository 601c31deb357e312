// Names of containers are unique in a pod, across all three lists. Source: kubernetes/kubernetes pkg/apis/core/validation

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { duplicates } from './duplicate-names.ts'

export const duplicateContainerName: WorkloadCheck = {
  id: 'duplicate-container-name',
  title: 'Two containers of one name',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Give each container a name of its own',
  sources: [kubernetesDocs('Pods', 'reference/kubernetes-api/workload-resources/pod-v1/#Container')],
  rows: [],
  judges: 'workload',
  reads: ['pod.containers', 'pod.initContainers', 'pod.ephemeralContainers'],
  find({ containers }) {
    if (containers.length < 2) return []
    return duplicates(containers.map(({ name }) => name)).flatMap(({ index, name }) => {
      const container = containers[index]
      return container === undefined
        ? []
        : [{ path: container.at('name'), message: `Another container is named ${name} too` }]
    })
  },
}
