// A probe may name a port of its container, and the kubelet finds no such name: the probe fails for good. A number that the
// container does not declare works, but is most often a typing error. Probes with a host ask elsewhere.
// Source: kubernetes/kubernetes pkg/probe/util.go (ResolveContainerPort); kubernetes.io/docs/tasks/configure-pod-container/
// configure-liveness-readiness-startup-probes, "Use a named port"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import type { Container } from '../../model/workload.ts'

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const

export const probePortUndeclared: ContainerCheck = {
  id: 'probe-port-undeclared',
  title: 'Probe of a port that the container does not declare',
  tier: 'reliability',
  severity: 'low',
  confidence: 'likely',
  why: 'A probe of a port where nothing listens fails for good',
  attack: 'The container never becomes ready, or is restarted without end',
  remedy: 'Let the probe name a port of the container, or declare the port',
  sources: [
    kubernetesDocs(
      'Configure Liveness, Readiness and Startup Probes',
      'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    ),
  ],
  rows: ['U-REL-004'],
  judges: 'container',
  reads: ['container.livenessProbe', 'container.readinessProbe', 'container.startupProbe', 'container.ports'],
  find(container) {
    const hits: Hit[] = []
    for (const probe of probes) {
      const { httpGet, tcpSocket, grpc } = container.spec[probe] ?? {}
      if (httpGet !== undefined && httpGet.host === undefined)
        check(container, [probe, 'httpGet', 'port'], httpGet.port, hits)
      if (tcpSocket !== undefined && tcpSocket.host === undefined)
        check(container, [probe, 'tcpSocket', 'port'], tcpSocket.port, hits)
      if (grpc !== undefined) check(container, [probe, 'grpc', 'port'], grpc.port, hits)
    }
    return hits
  },
}

function check(container: Container, at: readonly string[], port: string | number | undefined, hits: Hit[]): void {
  const { ports = [] } = container.spec
  if (port === undefined) return
  const path = container.at(...at)
  if (typeof port === 'number') {
    // A container that declares no ports at all documents none of them.
    if (ports.length === 0 || ports.some(({ containerPort }) => containerPort === port)) return
    hits.push({ path, message: `Container ${container.name} has no port ${port}, which its ${at[0]} asks` })
    return
  }
  if (ports.some(({ name }) => name === port)) return
  const message = `Container ${container.name} has no port named ${JSON.stringify(port)}, so its ${at[0]} fails for good`
  hits.push({ path, message, severity: 'high', confidence: 'certain' })
}
