// Without a limit a container fills the disk that the node and all its pods share.
// What the container leaves out may come from the LimitRange of its namespace.
// Source: kubernetes.io/docs/concepts/storage/ephemeral-storage

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { missingResource } from './missing-resource.ts'

export const ephemeralStorageLimitMissing: ContainerCheck = {
  id: 'ephemeral-storage-limit-missing',
  title: 'No limit for ephemeral storage',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The container may fill the disk of its node',
  attack: 'Logs or uploads fill the disk; the node evicts its pods and refuses new ones',
  remedy: 'Set resources.limits.ephemeral-storage to the most that logs, emptyDirs and the writable layer may need',
  sources: [kubernetesDocs('Local ephemeral storage', 'concepts/storage/ephemeral-storage/')],
  rows: ['U-REL-010'],
  passesOn: 'presence',
  judges: 'container',
  reads: ['container.resources', 'pod.resources', 'kind:LimitRange'],
  find(container, world) {
    return missingResource(container, world, 'limits', 'ephemeral-storage')
  },
}
