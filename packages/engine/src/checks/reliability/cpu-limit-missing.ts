// A matter of taste: requests already share a busy node fairly, and a limit throttles even an idle one. It caps what
// an intruder can use.
// What the container leaves out may come from the pod (spec.resources, 1.34+), or from the LimitRange of its namespace.
// Source: kubernetes.io/docs/concepts/configuration/manage-resources-containers

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { missingResource } from './missing-resource.ts'

export const cpuLimitMissing: ContainerCheck = {
  id: 'cpu-limit-missing',
  title: 'No CPU limit',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'The container may use every core of its node that nobody else asks for',
  attack: 'A runaway or mining process heats the whole node and bills for it',
  remedy: 'Set resources.limits.cpu where a hard ceiling is worth the throttling it brings',
  sources: [
    kubernetesDocs(
      'Resource Management for Pods and Containers',
      'concepts/configuration/manage-resources-containers/',
    ),
  ],
  rows: ['U-REL-006'],
  passesOn: 'presence',
  judges: 'container',
  reads: ['container.resources', 'pod.resources', 'kind:LimitRange'],
  find(container, world) {
    return missingResource(container, world, 'limits', 'cpu')
  },
}
