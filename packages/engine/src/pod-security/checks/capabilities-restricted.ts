// Pod Security Standards, Restricted, "Capabilities". A container drops every capability and may add back only
// NET_BIND_SERVICE. From 1.22; pods with os.name windows are left alone from 1.25.
// Fields: securityContext.capabilities.drop (must hold "ALL") and .add (absent, empty, or "NET_BIND_SERVICE") of
// containers, initContainers and ephemeralContainers. "all" is not "ALL".
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_capabilities_restricted.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import { unlessWindows } from '../exemptions.ts'
import { nameOf, quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { asJson, at, malformed, readTexts } from '../read.ts'
import type { Part } from '../read.ts'

export const capabilitiesRestricted: PodSecurityCheck = {
  id: 'capabilities_restricted',
  level: 'restricted',
  versions: [
    { from: 22, judge: judgeFrom22 },
    { from: 25, judge: unlessWindows(judgeFrom22) },
  ],
  overrides: ['capabilities_baseline'],
}

function judgeFrom22(pod: Pod): Violation[] {
  const violations: Violation[] = []
  for (const container of pod.containers) {
    const missing = withoutDropAll(container)
    if (missing !== undefined) violations.push(missing)
    const added = readTexts(container, 'securityContext', 'capabilities', 'add')
    if (added === undefined || added === malformed) continue
    for (const { path, value } of added.items) {
      if (value === 'NET_BIND_SERVICE') continue
      const message = `${nameOf(container)} adds the capability ${quote(value)}; only NET_BIND_SERVICE may be added`
      violations.push({ check: capabilitiesRestricted.id, path, message, value })
    }
  }
  return violations
}

function withoutDropAll(container: Part): Violation | undefined {
  const dropped = readTexts(container, 'securityContext', 'capabilities', 'drop')
  if (dropped === malformed) return undefined
  const violation = {
    check: capabilitiesRestricted.id,
    path: at(container, 'securityContext', 'capabilities', 'drop'),
    message: `${nameOf(container)} does not drop all capabilities`,
  }
  if (dropped === undefined) return violation
  // An item that could not be read might have been "ALL".
  if (!dropped.complete || dropped.items.some(({ value }) => value === 'ALL')) return undefined
  return { ...violation, value: asJson(dropped.items.map(({ value }) => value)) }
}
