// Pod Security Standards, Baseline, "Host Namespaces". A pod may not live in the node's network, process or IPC
// namespace. All versions.
// Fields: spec.hostNetwork, spec.hostPID, spec.hostIPC. Allowed: absent, false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_hostNamespaces.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import type { Pod } from '../pod.ts'
import { at, readBoolean } from '../read.ts'

export const hostNamespaces: PodSecurityCheck = {
  id: 'hostNamespaces',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

const fields = ['hostNetwork', 'hostPID', 'hostIPC'] as const

const namespaces = { hostNetwork: 'network', hostPID: 'process', hostIPC: 'IPC' } as const

function judgeFrom0(pod: Pod): Violation[] {
  return fields
    .filter((field) => readBoolean(pod.spec, field) === true)
    .map((field) => ({
      check: hostNamespaces.id,
      path: at(pod.spec, field),
      message: `Pod shares the ${namespaces[field]} namespace of the node`,
      value: true,
    }))
}
