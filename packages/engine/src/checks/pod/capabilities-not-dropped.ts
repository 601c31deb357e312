// Pod Security Standards, Restricted, "Capabilities": containers must drop ALL. What runtimes give otherwise includes
// NET_RAW, MKNOD, SETUID and DAC_OVERRIDE. Linux only.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { dropAll, drops } from './linux-capabilities.ts'

export const capabilitiesNotDropped: ContainerCheck = {
  id: 'capabilities-not-dropped',
  title: 'Container keeps default capabilities',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The container has capabilities that the runtime gives to everybody and that it did not ask for',
  attack:
    'Code that is root in the container spoofs packets, changes owners and makes device nodes, and has more of the kernel to attack',
  remedy: 'Drop ALL capabilities and add back the ones that the program needs',
  sources: [pss('Capabilities'), cis('5.2.9')],
  rows: ['U-POD-026'],
  fixable: true,
  judges: 'container',
  reads: ['container.securityContext.capabilities.drop', 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?capabilities.?drop.orValue([]).exists(name, name.upperAscii() == 'ALL')",
  find(container) {
    if (drops(container, 'ALL') || isWindows(container.workload)) return []
    const path = container.at('securityContext', 'capabilities', 'drop')
    return [{ path, message: `Container ${container.name} does not drop ALL capabilities`, fix: dropAll(container) }]
  },
}
