// Pod Security Standards, Baseline, "Host Probes / Lifecycle Hooks". The kubelet sends probes and hooks: one that names
// another host makes the node knock at doors the pod cannot reach. From 1.34.
// Fields: livenessProbe, readinessProbe, startupProbe, lifecycle.postStart and lifecycle.preStop, each with httpGet.host
// and tcpSocket.host, of containers, initContainers and ephemeralContainers. Allowed: absent, empty.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_hostProbesAndhostLifecycle.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { nameOf, quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed, readText } from '../read.ts'

export const hostProbesAndHostLifecycle: PodSecurityCheck = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  versions: [{ from: 34, judge: judgeFrom34 }],
}

const handlers: readonly (readonly string[])[] = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
]

const hosts = handlers.flatMap((handler) => [
  [...handler, 'httpGet', 'host'],
  [...handler, 'tcpSocket', 'host'],
])

function judgeFrom34(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const container of pod.containers) {
    for (const field of hosts) {
      const host = readText(container, ...field)
      if (host === undefined || host === malformed || host === '') continue
      const asker = field[0] === 'lifecycle' ? `lifecycle.${field[1]}` : field[0]
      const message = `The ${asker} of ${lowerFirst(nameOf(container))} goes to the host ${quote(host)} instead of the pod`
      violations.push({ check: hostProbesAndHostLifecycle.id, path: at(container, ...field), message, value: host })
    }
  }
  return violations
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
