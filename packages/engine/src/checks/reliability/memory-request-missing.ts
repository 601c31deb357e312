// Memory requests decide where a pod fits, who is evicted first and whom the kernel kills first (oom_score_adj). A limit
// without a request counts as the request.
// What the container leaves out may come from the pod (spec.resources, 1.34+), or from the LimitRange of its namespace.
// Source: kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { missingResource } from './missing-resource.ts'

export const memoryRequestMissing: ContainerCheck = {
  id: 'memory-request-missing',
  title: 'No memory request',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The scheduler counts the container as needing no memory, and it is among the first to be evicted',
  attack: 'A node that is short of memory evicts or kills it while better declared neighbours stay',
  remedy: 'Set resources.requests.memory to what the program needs at work',
  sources: [
    kubernetesDocs(
      'Resource Management for Pods and Containers',
      'concepts/configuration/manage-resources-containers/',
    ),
  ],
  rows: ['U-REL-007'],
  passesOn: 'presence',
  judges: 'container',
  reads: ['container.resources', 'pod.resources', 'kind:LimitRange'],
  find(container, world) {
    return missingResource(container, world, 'requests', 'memory')
  },
}
