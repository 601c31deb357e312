// The weakest form of the rule: at least something should be dropped. capabilities-not-dropped asks for ALL.
// Source: CIS Kubernetes Benchmark, 5.2.9

import { cis } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { dropAll } from './linux-capabilities.ts'

export const noCapabilityDropped: ContainerCheck = {
  id: 'no-capability-dropped',
  title: 'Container drops no capability at all',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Nobody has looked at which capabilities the container needs',
  attack: 'Code that is root in the container has everything that the runtime gives by default',
  remedy: 'Drop ALL capabilities and add back the ones that the program needs',
  sources: [cis('5.2.9')],
  rows: ['U-POD-027'],
  fixable: true,
  judges: 'container',
  reads: ['container.securityContext.capabilities.drop', 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?capabilities.?drop.orValue([]).size() > 0",
  find(container) {
    const drop = container.spec.securityContext?.capabilities?.drop
    if ((drop !== undefined && drop.length > 0) || isWindows(container.workload)) return []
    const path = container.at('securityContext', 'capabilities', 'drop')
    return [{ path, message: `Container ${container.name} drops no capability`, fix: dropAll(container) }]
  },
}
