// A long initialDelaySeconds guesses how long the start takes: too short restarts a slow start without end, too long leaves
// a dead container alone. A startup probe waits exactly as long as needed.
// Source: kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes, "Startup probe"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'

const longDelaySeconds = 60

export const startupProbeMissing: ContainerCheck = {
  id: 'startup-probe-missing',
  title: 'Slow start without a startup probe',
  tier: 'reliability',
  severity: 'low',
  confidence: 'likely',
  why: 'A fixed delay before the liveness probe is too long for a dead container and too short for a slow start',
  attack: 'One slow start is restarted before it finishes, again and again',
  remedy: 'Move the waiting from initialDelaySeconds of the livenessProbe into a startupProbe',
  sources: [
    kubernetesDocs(
      'Liveness, Readiness, and Startup Probes',
      'concepts/configuration/liveness-readiness-startup-probes/',
    ),
  ],
  rows: [],
  judges: 'container',
  reads: ['container.livenessProbe', 'container.startupProbe'],
  find(container) {
    const { livenessProbe, startupProbe } = container.spec
    if (startupProbe !== undefined || (livenessProbe?.initialDelaySeconds ?? 0) < longDelaySeconds) return []
    const delay = livenessProbe?.initialDelaySeconds ?? 0
    return [
      {
        path: container.at('startupProbe'),
        message: `Container ${container.name} waits ${delay} s before its liveness probe and has no startup probe`,
      },
    ]
  },
}
