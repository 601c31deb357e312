// Pod Security Standards, Baseline, "Host Ports": hostPort must be undefined or 0. In the network of the node every port is
// a host port (the API server fills the field in), which is host-network's finding.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'

export const hostPort: ContainerCheck = {
  id: 'host-port',
  title: 'Port opened on the node',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The port is reachable at the address of every node that runs the pod, past the Services and often past the NetworkPolicies',
  attack:
    'Whoever reaches the node reaches the container. On a port that a daemon of the node once had, it answers in its place',
  remedy: 'Remove hostPort; publish the port with a Service',
  sources: [pss('Host Ports'), cis('5.2.12')],
  rows: ['U-POD-009'],
  judges: 'container',
  reads: ['container.ports[].hostPort', 'container.ports[].hostIP', 'pod.hostNetwork'],
  expression:
    'pod.?hostNetwork.orValue(false) || !container.?ports.orValue([]).exists(port, port.?hostPort.orValue(0) != 0)',
  find(container) {
    const { ports } = container.spec
    if (ports === undefined || container.workload.spec.hostNetwork === true) return []
    const hits: Hit[] = []
    ports.forEach(({ hostPort: port = 0, hostIP = '' }, index) => {
      if (port === 0) return
      const path = container.at('ports', index, 'hostPort')
      const loopback = hostIP.startsWith('127.') || hostIP === '::1'
      const where = loopback ? 'on the loopback of the node' : 'on the node'
      const hit = { path, message: `Container ${container.name} opens port ${port} ${where}` }
      hits.push(loopback ? { ...hit, severity: 'low' } : hit)
    })
    return hits
  },
}
