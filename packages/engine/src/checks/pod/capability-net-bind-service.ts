// CAP_NET_BIND_SERVICE is the one capability that every level of the Pod Security Standards lets a container add. It can be
// spared: listen above 1023, or set the safe sysctl net.ipv4.ip_unprivileged_port_start (1.22).
// Source: kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { addedCapabilities } from './linux-capabilities.ts'

export const capabilityNetBindService: ContainerCheck = {
  id: 'capability-net-bind-service',
  title: 'Container adds NET_BIND_SERVICE',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'A capability that can be spared is one more that can be abused',
  attack: 'Code in the container takes over a port below 1024 that a fault in the application set free',
  remedy: 'Listen above 1023, or set the sysctl net.ipv4.ip_unprivileged_port_start, and remove the capability',
  sources: [
    cis('5.2.9'),
    kubernetesDocs('Using sysctls in a Kubernetes Cluster', 'tasks/administer-cluster/sysctl-cluster/'),
  ],
  rows: ['U-POD-025'],
  judges: 'container',
  reads: ['container.securityContext.capabilities.add'],
  expression:
    "!container.?securityContext.?capabilities.?add.orValue([]).exists(name, name.upperAscii() in ['NET_BIND_SERVICE', 'CAP_NET_BIND_SERVICE'])",
  find(container) {
    return addedCapabilities(container)
      .filter(({ name }) => name === 'NET_BIND_SERVICE')
      .map(({ path }) => ({ path, message: `Container ${container.name} adds the capability NET_BIND_SERVICE` }))
  },
}
