// Without a liveness probe the kubelet restarts a container only when its process ends.
// Source: kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes. Init containers, ephemeral containers and
// pods that end by themselves have no use for one.

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isLongRunning } from './long-running.ts'

export const livenessProbeMissing: ContainerCheck = {
  id: 'liveness-probe-missing',
  title: 'No liveness probe',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'A process that hangs but does not end is never restarted',
  attack: 'A deadlock or an exhausted pool leaves the container running and useless until a person notices',
  remedy: 'Add a livenessProbe that fails only when a restart would help',
  sources: [
    kubernetesDocs(
      'Liveness, Readiness, and Startup Probes',
      'concepts/configuration/liveness-readiness-startup-probes/',
    ),
  ],
  rows: ['U-REL-001'],
  judges: 'container',
  reads: ['container.livenessProbe', 'pod.restartPolicy'],
  find(container) {
    if (container.spec.livenessProbe !== undefined || !isLongRunning(container)) return []
    return [{ path: container.at('livenessProbe'), message: `Container ${container.name} has no liveness probe` }]
  },
}
