// Capabilities beyond those that Pod Security Standards, Baseline, "Capabilities" allows, each of which reaches past the
// container by design. SYS_ADMIN, SYS_MODULE and NET_RAW have checks of their own.
// Source: man capabilities(7); kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { addedCapabilities, dangerousCapabilities } from './linux-capabilities.ts'
import { hasOwnUserNamespace } from './user-namespace.ts'

export const dangerousCapability: ContainerCheck = {
  id: 'dangerous-capability',
  title: 'Container adds a dangerous capability',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The capability reaches past the container to the node or its other pods',
  attack: 'Code that is root in the container uses it on the kernel that all pods of the node share',
  remedy: 'Remove the capability from capabilities.add',
  sources: [
    pss('Capabilities'),
    cis('5.2.9'),
    { title: 'Linux manual, capabilities(7)', url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html' },
  ],
  rows: ['U-POD-025'],
  judges: 'container',
  reads: ['container.securityContext.capabilities.add', 'pod.hostUsers'],
  find(container, world) {
    const added = addedCapabilities(container)
    if (added.length === 0) return []
    // In a user namespace of its own, what they open of the node stays shut; the pod's network they still own.
    const confined = hasOwnUserNamespace(container.workload, world)
    return added.flatMap(({ name, path }): readonly Hit[] => {
      const does = dangerousCapabilities.get(name)
      if (does === undefined) return []
      const message = `Container ${container.name} adds the capability ${name}: ${does}`
      if (confined) return [{ path, message, severity: 'medium' }]
      return [name === 'ALL' ? { path, message, severity: 'critical' } : { path, message }]
    })
  },
}
