// A liveness probe that asks the same question as the readiness probe, and gives up no later, restarts a container where
// taking it out of the Service would have been enough. The same question is fine where liveness is more patient.
// Source: kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes ("a higher failureThreshold")

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import type { Probe } from '../../model/kinds/pod-spec.ts'

export const probesIdentical: ContainerCheck = {
  id: 'probes-identical',
  title: 'Liveness probe as strict as the readiness probe',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'The container is restarted at the moment it should only be taken out of the Service',
  attack:
    'Load makes the probe slow, restarts take away capacity, and the load of the rest grows until all replicas restart',
  remedy: 'Ask less in the livenessProbe, or give it a higher failureThreshold than the readinessProbe',
  sources: [
    kubernetesDocs(
      'Liveness, Readiness, and Startup Probes',
      'concepts/configuration/liveness-readiness-startup-probes/',
    ),
  ],
  rows: ['U-REL-003'],
  judges: 'container',
  reads: ['container.livenessProbe', 'container.readinessProbe'],
  find(container) {
    const { livenessProbe: liveness, readinessProbe: readiness } = container.spec
    if (liveness === undefined || readiness === undefined) return []
    if (!asksTheSame(liveness, readiness) || patienceSeconds(liveness) > patienceSeconds(readiness)) return []
    const message = `Container ${container.name} asks the same in its liveness and readiness probes, and liveness gives up after ${patienceSeconds(liveness)} s, readiness after ${patienceSeconds(readiness)} s`
    return [{ path: container.at('livenessProbe'), message }]
  },
}

function asksTheSame(a: Probe, b: Probe): boolean {
  if (a.httpGet !== undefined && b.httpGet !== undefined) {
    return (
      a.httpGet.port === b.httpGet.port &&
      (a.httpGet.path ?? '/') === (b.httpGet.path ?? '/') &&
      (a.httpGet.host ?? '') === (b.httpGet.host ?? '') &&
      (a.httpGet.scheme ?? 'HTTP') === (b.httpGet.scheme ?? 'HTTP')
    )
  }
  if (a.tcpSocket !== undefined && b.tcpSocket !== undefined) {
    return a.tcpSocket.port === b.tcpSocket.port && (a.tcpSocket.host ?? '') === (b.tcpSocket.host ?? '')
  }
  if (a.grpc !== undefined && b.grpc !== undefined) {
    return a.grpc.port === b.grpc.port && (a.grpc.service ?? '') === (b.grpc.service ?? '')
  }
  if (a.exec === undefined || b.exec === undefined) return false
  const [one, other] = [a.exec.command ?? [], b.exec.command ?? []]
  return one.length === other.length && one.every((word, index) => word === other[index])
}

/** API defaults: every 10 s, three failures. */
function patienceSeconds({ periodSeconds = 10, failureThreshold = 3 }: Probe): number {
  return periodSeconds * failureThreshold
}
