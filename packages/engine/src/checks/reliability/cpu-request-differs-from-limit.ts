// Only equal requests and limits of CPU and memory make a pod Guaranteed. A matter of taste: bursting is what makes sharing
// a node worth it.
// Source: kubernetes.io/docs/concepts/workloads/pods/pod-qos

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { differingResource } from './differing-resource.ts'

export const cpuRequestDiffersFromLimit: ContainerCheck = {
  id: 'cpu-request-differs-from-limit',
  title: 'CPU request below its limit',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'What the container may use is more than what is reserved for it',
  attack: 'It runs well until its neighbours need their share, then throttles without a change of its own',
  remedy: 'Set the request to the limit where steady speed matters',
  sources: [kubernetesDocs('Pod Quality of Service Classes', 'concepts/workloads/pods/pod-qos/')],
  rows: ['U-REL-009'],
  judges: 'container',
  reads: ['container.resources'],
  find(container) {
    return differingResource(container, 'cpu')
  },
}
