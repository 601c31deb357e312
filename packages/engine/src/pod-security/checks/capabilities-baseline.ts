// Pod Security Standards, Baseline, "Capabilities". A container may add only capabilities that a runtime grants by
// default, NET_RAW left out. All versions; at the restricted level capabilities_restricted takes its place from 1.22.
// Field: securityContext.capabilities.add of containers, initContainers and ephemeralContainers. Allowed: absent, the
// thirteen below. Names are compared as they stand: CAP_CHOWN and chown are refused.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_capabilities_baseline.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { nameOf, quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { malformed, readTexts } from '../read.ts'

export const capabilitiesBaseline: PodSecurityCheck = {
  id: 'capabilities_baseline',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

const allowedFrom0: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])

function judgeFrom0(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const container of pod.containers) {
    const added = readTexts(container, 'securityContext', 'capabilities', 'add')
    if (added === undefined || added === malformed) continue
    for (const { path, value } of added.items) {
      if (allowedFrom0.has(value)) continue
      const message = `${nameOf(container)} adds the capability ${quote(value)}, which is not of the default set`
      violations.push({ check: capabilitiesBaseline.id, path, message, value })
    }
  }
  return violations
}
