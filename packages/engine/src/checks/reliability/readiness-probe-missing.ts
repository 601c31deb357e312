// Without a readiness probe a container counts as ready as soon as its process has started: Services send it requests, and
// a rollout goes on, before it can answer.
// Source: kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isLongRunning } from './long-running.ts'

export const readinessProbeMissing: ContainerCheck = {
  id: 'readiness-probe-missing',
  title: 'No readiness probe',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The container counts as ready from the moment its process starts',
  attack: 'Requests reach a program that cannot answer yet, and a broken release replaces every good replica',
  remedy: 'Add a readinessProbe that succeeds once the program can answer',
  sources: [
    kubernetesDocs(
      'Liveness, Readiness, and Startup Probes',
      'concepts/configuration/liveness-readiness-startup-probes/',
    ),
  ],
  rows: ['U-REL-002'],
  judges: 'container',
  reads: ['container.readinessProbe', 'pod.restartPolicy'],
  find(container) {
    if (container.spec.readinessProbe !== undefined || !isLongRunning(container)) return []
    return [{ path: container.at('readinessProbe'), message: `Container ${container.name} has no readiness probe` }]
  },
}
