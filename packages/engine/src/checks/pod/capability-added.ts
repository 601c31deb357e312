// Pod Security Standards, Restricted, "Capabilities": nothing but NET_BIND_SERVICE may be added. Here: what Baseline allows
// and what no other check names. Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { addedCapabilities, dangerousCapabilities, separatelyJudged } from './linux-capabilities.ts'

export const capabilityAdded: ContainerCheck = {
  id: 'capability-added',
  title: 'Container adds a capability',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The capability passes over a check that the kernel makes for everybody else',
  attack:
    'Code that is root in the container owns files, users or devices that its image and volumes did not mean to give it',
  remedy:
    'Remove the capability from capabilities.add; give the files and ids of the image to the user that it runs as',
  sources: [pss('Capabilities'), cis('5.2.9')],
  rows: ['U-POD-025', 'U-POD-026'],
  judges: 'container',
  reads: ['container.securityContext.capabilities.add'],
  find(container) {
    return addedCapabilities(container)
      .filter(({ name }) => !separatelyJudged.has(name) && !dangerousCapabilities.has(name))
      .map(({ path, written }) => ({ path, message: `Container ${container.name} adds the capability ${written}` }))
  },
}
