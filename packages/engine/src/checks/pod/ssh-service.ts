// A Service for SSH makes the shell of a container reachable; the container need not name its ports at all.
// Source: Microsoft threat matrix for Kubernetes, "SSH server running inside container"

import type { Hit, ObjectCheck } from '../../model/check.ts'
import { service } from '../../model/kinds/network.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

const ports: ReadonlySet<number | string> = new Set([22, 2222, 'ssh', 'sshd'])

export const sshService: ObjectCheck<ValueOf<typeof service>> = {
  id: 'ssh-service',
  title: 'Service for SSH',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'The Service leads to a shell that the API server neither authorises nor records',
  attack:
    'Whoever reaches the Service and has or guesses a password works in the container without a trace in the audit log',
  remedy: 'Remove the port; use kubectl exec or kubectl debug',
  sources: [
    {
      title: 'Microsoft threat matrix for Kubernetes, SSH server running inside container',
      url: 'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/techniques/SSH%20server%20running%20inside%20container/',
    },
  ],
  rows: ['U-POD-034'],
  judges: 'object',
  kinds: [service],
  reads: [
    'object.spec.ports[].port',
    'object.spec.ports[].targetPort',
    'object.spec.ports[].protocol',
    'object.spec.type',
  ],
  find(object) {
    const { spec } = object.value
    if (spec?.ports === undefined || spec.type === 'ExternalName') return []
    const hits: Hit[] = []
    spec.ports.forEach(({ port = 0, protocol = 'TCP', targetPort }, index) => {
      if (protocol !== 'TCP') return
      const field = ports.has(port)
        ? 'port'
        : targetPort !== undefined && ports.has(targetPort)
          ? 'targetPort'
          : undefined
      if (field === undefined) return
      const shown = field === 'port' ? port : targetPort
      hits.push({
        path: object.at('spec', 'ports', index, field),
        message: `Service ${object.name} offers ${field} ${shown}, which is SSH's`,
      })
    })
    return hits
  },
}
