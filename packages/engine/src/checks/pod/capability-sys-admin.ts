// CAP_SYS_ADMIN: mount, setns, bpf and a hundred other calls, root in all but name. Not on the list that Pod Security
// Standards, Baseline, "Capabilities" allows. Source: man capabilities(7); kubernetes.io, Pod Security Standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { addedCapabilities } from './linux-capabilities.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const capabilitySysAdmin: ContainerCheck = {
  id: 'capability-sys-admin',
  title: 'Container adds SYS_ADMIN',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'SYS_ADMIN mounts file systems, enters namespaces and loads programs into the kernel',
  attack:
    'Code that is root in the container mounts a cgroup or a disk of the node and runs a program outside of the container',
  remedy: 'Remove SYS_ADMIN from capabilities.add',
  sources: [
    pss('Capabilities'),
    cis('5.2.9'),
    { title: 'Linux manual, capabilities(7)', url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html' },
  ],
  rows: ['U-POD-022', 'U-POD-025'],
  judges: 'container',
  reads: ['container.securityContext.capabilities.add', 'pod.hostUsers'],
  expression:
    "!container.?securityContext.?capabilities.?add.orValue([]).exists(name, name.upperAscii() in ['SYS_ADMIN', 'CAP_SYS_ADMIN'])",
  find(container, world) {
    const added = addedCapabilities(container).find(({ name }) => name === 'SYS_ADMIN')
    if (added === undefined) return []
    const hit = { path: added.path, message: `Container ${container.name} adds the capability SYS_ADMIN` }
    // In a user namespace of its own it counts for nothing of the node's.
    return [hasOwnUserNamespace(container.workload, world) ? { ...hit, severity: 'medium' } : hit]
  },
}
