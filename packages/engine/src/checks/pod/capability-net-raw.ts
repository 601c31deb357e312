// CAP_NET_RAW: raw and packet sockets. Container runtimes give it by default; this is about asking for it by name. Not on
// the list that Pod Security Standards, Baseline, "Capabilities" allows.
// Source: man capabilities(7); kubernetes.io, Pod Security Standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { addedCapabilities } from './linux-capabilities.ts'

export const capabilityNetRaw: ContainerCheck = {
  id: 'capability-net-raw',
  title: 'Container adds NET_RAW',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'NET_RAW writes packets with any sender',
  attack: 'Code in the container answers ARP and DNS for its neighbours on the node and reads or changes their traffic',
  remedy: 'Remove NET_RAW from capabilities.add; allow ping with the sysctl net.ipv4.ping_group_range',
  sources: [pss('Capabilities'), cis('5.2.8')],
  rows: ['U-POD-023', 'U-POD-025'],
  judges: 'container',
  reads: ['container.securityContext.capabilities.add'],
  expression:
    "!container.?securityContext.?capabilities.?add.orValue([]).exists(name, name.upperAscii() in ['NET_RAW', 'CAP_NET_RAW'])",
  find(container) {
    return addedCapabilities(container)
      .filter(({ name }) => name === 'NET_RAW')
      .map(({ path }) => ({ path, message: `Container ${container.name} adds the capability NET_RAW` }))
  },
}
