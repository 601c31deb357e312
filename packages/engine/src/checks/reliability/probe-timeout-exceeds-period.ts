// Probes of one container do not overlap: where the timeout is longer than the period, a hanging answer is noticed at the
// pace of the timeout, and failureThreshold × periodSeconds is no longer the time until the kubelet acts.
// Source: kubernetes/kubernetes pkg/kubelet/prober/worker.go (the next tick waits for the probe)

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const

export const probeTimeoutExceedsPeriod: ContainerCheck = {
  id: 'probe-timeout-exceeds-period',
  title: 'Probe timeout longer than its period',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The probe cannot be repeated as often as periodSeconds says',
  attack: 'A hanging container keeps its traffic for several times longer than its owner reckoned with',
  remedy: 'Set timeoutSeconds to less than periodSeconds',
  sources: [
    kubernetesDocs(
      'Configure Liveness, Readiness and Startup Probes',
      'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    ),
  ],
  rows: [],
  judges: 'container',
  reads: ['container.livenessProbe', 'container.readinessProbe', 'container.startupProbe'],
  find({ spec, name, at }) {
    const hits: Hit[] = []
    for (const probe of probes) {
      const { timeoutSeconds = 1, periodSeconds = 10 } = spec[probe] ?? {}
      if (timeoutSeconds <= periodSeconds) continue
      hits.push({
        path: at(probe, 'timeoutSeconds'),
        message: `The ${probe} of container ${name} may take ${timeoutSeconds} s but is due every ${periodSeconds} s`,
      })
    }
    return hits
  },
}
