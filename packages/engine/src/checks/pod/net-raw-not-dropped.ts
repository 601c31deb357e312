// Container runtimes give CAP_NET_RAW unless it is dropped, by name or with ALL. capabilities-not-dropped asks for ALL; this
// is the narrower rule of the CIS benchmark. Source: CIS Kubernetes Benchmark, 5.2.8; man capabilities(7)

import { cis } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { dropAll, drops } from './linux-capabilities.ts'

export const netRawNotDropped: ContainerCheck = {
  id: 'net-raw-not-dropped',
  title: 'Container keeps NET_RAW',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'A container that does not drop NET_RAW may write packets with any sender if it runs as root',
  attack: 'Code in the container answers ARP and DNS for its neighbours on the node and reads or changes their traffic',
  remedy: 'Drop ALL capabilities, or at least NET_RAW',
  sources: [cis('5.2.8')],
  rows: ['U-POD-023'],
  fixable: true,
  judges: 'container',
  reads: ['container.securityContext.capabilities.drop', 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?capabilities.?drop.orValue([]).exists(name, name.upperAscii() in ['ALL', 'NET_RAW'])",
  find(container) {
    if (drops(container, 'NET_RAW') || isWindows(container.workload)) return []
    const path = container.at('securityContext', 'capabilities', 'drop')
    return [{ path, message: `Container ${container.name} does not drop NET_RAW`, fix: dropAll(container) }]
  },
}
