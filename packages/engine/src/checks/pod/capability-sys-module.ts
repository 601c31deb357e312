// CAP_SYS_MODULE: loads modules into the kernel. Not on the list that Pod Security Standards, Baseline, "Capabilities"
// allows. Source: man capabilities(7); kubernetes.io, Pod Security Standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { addedCapabilities } from './linux-capabilities.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const capabilitySysModule: ContainerCheck = {
  id: 'capability-sys-module',
  title: 'Container adds SYS_MODULE',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'SYS_MODULE loads code into the kernel that all pods of the node share',
  attack:
    'Code that is root in the container loads a module of its own. It then owns the node and everything on it, unseen',
  remedy: 'Remove SYS_MODULE from capabilities.add; let the node load its modules at boot',
  sources: [
    pss('Capabilities'),
    cis('5.2.9'),
    { title: 'Linux manual, capabilities(7)', url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html' },
  ],
  rows: ['U-POD-024', 'U-POD-025'],
  judges: 'container',
  reads: ['container.securityContext.capabilities.add', 'pod.hostUsers'],
  expression:
    "!container.?securityContext.?capabilities.?add.orValue([]).exists(name, name.upperAscii() in ['SYS_MODULE', 'CAP_SYS_MODULE'])",
  find(container, world) {
    const added = addedCapabilities(container).find(({ name }) => name === 'SYS_MODULE')
    if (added === undefined) return []
    const hit = { path: added.path, message: `Container ${container.name} adds the capability SYS_MODULE` }
    // In a user namespace of its own it counts for nothing of the node's.
    return [hasOwnUserNamespace(container.workload, world) ? { ...hit, severity: 'medium' } : hit]
  },
}
