// Disk that is used above the request is borrowed from the other pods of the node.
// Source: kubernetes.io/docs/concepts/storage/ephemeral-storage

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { differingResource } from './differing-resource.ts'

export const ephemeralStorageRequestDiffersFromLimit: ContainerCheck = {
  id: 'ephemeral-storage-request-differs-from-limit',
  title: 'Ephemeral storage request below its limit',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'What the container may write is more than what is reserved for it',
  attack: 'Several containers fill what was promised to one, and the node evicts them',
  remedy: 'Set the request to the limit where an eviction must not happen',
  sources: [kubernetesDocs('Pod Quality of Service Classes', 'concepts/workloads/pods/pod-qos/')],
  rows: ['U-REL-010'],
  judges: 'container',
  reads: ['container.resources'],
  find(container) {
    return differingResource(container, 'ephemeral-storage')
  },
}
