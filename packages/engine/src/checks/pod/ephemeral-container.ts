// An ephemeral container is added to a running pod to debug it, stays until the pod ends, and is in no manifest.
// Source: kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'

export const ephemeralContainer: ContainerCheck = {
  id: 'ephemeral-container',
  title: 'Ephemeral container left in a pod',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Tools that nobody reviewed run beside the application until the pod is replaced',
  attack:
    'Whoever may attach uses a shell that is already there. One who may add such containers needs no new pod to run code beside the data',
  remedy:
    'Delete the pod so that its controller makes a clean one; keep the right to update pods/ephemeralcontainers to few',
  sources: [kubernetesDocs('Ephemeral Containers', 'concepts/workloads/pods/ephemeral-containers/')],
  rows: ['U-POD-037'],
  judges: 'container',
  reads: ['pod.ephemeralContainers'],
  find(container) {
    if (container.list !== 'ephemeralContainers') return []
    const { name, spec } = container
    return [
      { path: container.at(), value: spec.image ?? null, message: `Container ${name} was added to the running pod` },
    ]
  },
}
