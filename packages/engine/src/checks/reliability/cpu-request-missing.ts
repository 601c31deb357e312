// A CPU request is what the scheduler reserves, and the weight of the container when the node is busy. A limit without a request
// counts as the request.
// What the container leaves out may come from the pod (spec.resources, 1.34+), or from the LimitRange of its namespace.
// Source: kubernetes.io/docs/concepts/configuration/manage-resources-containers

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { missingResource } from './missing-resource.ts'

export const cpuRequestMissing: ContainerCheck = {
  id: 'cpu-request-missing',
  title: 'No CPU request',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The scheduler counts the container as needing no CPU and gives it the smallest share when the node is busy',
  attack: 'A busy neighbour starves it; a full node takes in ever more of its kind',
  remedy: 'Set resources.requests.cpu to what the program needs at work',
  sources: [
    kubernetesDocs(
      'Resource Management for Pods and Containers',
      'concepts/configuration/manage-resources-containers/',
    ),
  ],
  rows: ['U-REL-005'],
  passesOn: 'presence',
  judges: 'container',
  reads: ['container.resources', 'pod.resources', 'kind:LimitRange'],
  find(container, world) {
    return missingResource(container, world, 'requests', 'cpu')
  },
}
