// Pod Security Standards, Baseline, "Host Ports". A container may not take a port of the node. All versions.
// Fields: ports[*].hostPort of containers, initContainers and ephemeralContainers. Allowed: absent, 0. The published
// page speaks of a list of known ports; the admission plugin knows none and allows only 0.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_hostPorts.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { nameOf } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed, readInt32, readMaps } from '../read.ts'

export const hostPorts: PodSecurityCheck = {
  id: 'hostPorts',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

function judgeFrom0(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const container of pod.containers) {
    for (const port of readMaps(container, 'ports')) {
      const hostPort = readInt32(port, 'hostPort')
      if (hostPort === undefined || hostPort === malformed || hostPort === 0) continue
      violations.push({
        check: hostPorts.id,
        path: at(port, 'hostPort'),
        message: `${nameOf(container)} takes port ${hostPort} of the node`,
        value: hostPort,
      })
    }
  }
  return violations
}
