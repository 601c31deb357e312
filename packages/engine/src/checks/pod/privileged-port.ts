// Ports below 1024 are open to ordinary processes only where net.ipv4.ip_unprivileged_port_start says so; elsewhere they
// are why an image starts as root or asks for NET_BIND_SERVICE.
// Source: man capabilities(7), kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'

export const privilegedPort: ContainerCheck = {
  id: 'privileged-port',
  title: 'Container listens below port 1024',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'likely',
  why: 'A port below 1024 ties the image to root or to a capability',
  attack: 'The process keeps the rights that it had to take the port. Code that gets into it has them too',
  remedy: 'Listen above 1023 and let the Service map the port',
  sources: [kubernetesDocs('Using sysctls in a Kubernetes Cluster', 'tasks/administer-cluster/sysctl-cluster/')],
  rows: ['U-POD-010'],
  judges: 'container',
  reads: ['container.ports[].containerPort'],
  expression: '!container.?ports.orValue([]).exists(port, port.containerPort < 1024)',
  find(container) {
    const { ports } = container.spec
    if (ports === undefined) return []
    const hits: Hit[] = []
    ports.forEach(({ containerPort }, index) => {
      if (containerPort === undefined || containerPort < 1 || containerPort > 1023) return
      hits.push({
        path: container.at('ports', index, 'containerPort'),
        message: `Container ${container.name} listens on port ${containerPort}, wanted above 1023`,
      })
    })
    return hits
  },
}
