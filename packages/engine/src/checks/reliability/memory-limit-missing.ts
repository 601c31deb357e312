// Without a memory limit only the node is the limit; it then evicts pods or the kernel kills processes of any of them.
// What the container leaves out may come from the pod (spec.resources, 1.34+), or from the LimitRange of its namespace.
// Source: kubernetes.io/docs/concepts/configuration/manage-resources-containers

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { missingResource } from './missing-resource.ts'

export const memoryLimitMissing: ContainerCheck = {
  id: 'memory-limit-missing',
  title: 'No memory limit',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The container may use all memory of its node',
  attack: 'A leak, or requests made to be expensive, exhaust the node and take its other pods down',
  remedy: 'Set resources.limits.memory to the most the program may ever need',
  sources: [
    kubernetesDocs(
      'Resource Management for Pods and Containers',
      'concepts/configuration/manage-resources-containers/',
    ),
  ],
  rows: ['U-REL-008'],
  passesOn: 'presence',
  judges: 'container',
  reads: ['container.resources', 'pod.resources', 'kind:LimitRange'],
  find(container, world) {
    return missingResource(container, world, 'limits', 'memory')
  },
}
