// Logs, emptyDir volumes and the writable layer share the disk of the node.
// What the container leaves out may come from the LimitRange of its namespace.
// Source: kubernetes.io/docs/concepts/storage/ephemeral-storage

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { missingResource } from './missing-resource.ts'

export const ephemeralStorageRequestMissing: ContainerCheck = {
  id: 'ephemeral-storage-request-missing',
  title: 'No request for ephemeral storage',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The scheduler places the container without regard to the disk it fills',
  attack: 'Pods land on a node whose disk is full and are evicted from it again',
  remedy: 'Set resources.requests.ephemeral-storage to what logs, emptyDirs and the writable layer need',
  sources: [kubernetesDocs('Local ephemeral storage', 'concepts/storage/ephemeral-storage/')],
  rows: ['U-REL-010'],
  passesOn: 'presence',
  judges: 'container',
  reads: ['container.resources', 'pod.resources', 'kind:LimitRange'],
  find(container, world) {
    return missingResource(container, world, 'requests', 'ephemeral-storage')
  },
}
