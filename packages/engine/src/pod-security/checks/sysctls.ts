// Pod Security Standards, Baseline, "Sysctls". A pod may set only kernel parameters that belong to its own namespaces and
// cannot hurt its neighbours. All versions; the list grew with 1.27, 1.29, 1.32 and 1.37.
// Field: spec.securityContext.sysctls[*].name. Names are compared as they stand: net/ipv4/… is refused.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_sysctls.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { at, malformed, readMaps, readText } from '../read.ts'

const allowedFrom0: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
])
const allowedFrom27: ReadonlySet<string> = new Set([...allowedFrom0, 'net.ipv4.ip_local_reserved_ports'])
const allowedFrom29: ReadonlySet<string> = new Set([
  ...allowedFrom27,
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
])
const allowedFrom32: ReadonlySet<string> = new Set([...allowedFrom29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'])
const allowedFrom37: ReadonlySet<string> = new Set([
  ...allowedFrom32,
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_notsent_lowat',
])

export const sysctls: PodSecurityCheck = {
  id: 'sysctls',
  level: 'baseline',
  versions: [
    { from: 0, judge: (pod) => judge(pod, allowedFrom0) },
    { from: 27, judge: (pod) => judge(pod, allowedFrom27) },
    { from: 29, judge: (pod) => judge(pod, allowedFrom29) },
    { from: 32, judge: (pod) => judge(pod, allowedFrom32) },
    { from: 37, judge: (pod) => judge(pod, allowedFrom37) },
  ],
}

function judge(pod: Pod, allowed: ReadonlySet<string>): Violation[] {
  const violations: Violation[] = []
  for (const sysctl of readMaps(pod.spec, 'securityContext', 'sysctls')) {
    const read = readText(sysctl, 'name')
    if (read === malformed || allowed.has(read ?? '')) continue
    const path = at(sysctl, 'name')
    if (read === undefined) violations.push({ check: sysctls.id, path, message: 'Pod sets a sysctl without a name' })
    else violations.push({ check: sysctls.id, path, message: `Pod sets the unsafe sysctl ${quote(read)}`, value: read })
  }
  return violations
}
