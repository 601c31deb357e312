// Memory cannot be taken back but by killing: what is used above the request is borrowed. Only equal requests and limits of CPU
// and memory make a pod Guaranteed.
// Source: kubernetes.io/docs/concepts/workloads/pods/pod-qos

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { differingResource } from './differing-resource.ts'

export const memoryRequestDiffersFromLimit: ContainerCheck = {
  id: 'memory-request-differs-from-limit',
  title: 'Memory request below its limit',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'What the container may use is more than what is reserved for it',
  attack: 'Several containers burst at once, the node runs out of memory and kills one of them',
  remedy: 'Set the request to the limit where the program must not be killed for its neighbours',
  sources: [kubernetesDocs('Pod Quality of Service Classes', 'concepts/workloads/pods/pod-qos/')],
  rows: ['U-REL-009'],
  judges: 'container',
  reads: ['container.resources'],
  find(container) {
    return differingResource(container, 'memory')
  },
}
