// A shell server in a container is a way in beside the API server: no RBAC, no audit of exec, keys of its own.
// Source: Microsoft threat matrix for Kubernetes, "SSH server running inside container"

import type { ContainerCheck, Hit } from '../../model/check.ts'

const ports: ReadonlySet<number> = new Set([22, 2222])
const server = /(?:^|[\s/;&|])(sshd|dropbear)(?:$|[\s;&|])/

export const sshPort: ContainerCheck = {
  id: 'ssh-port',
  title: 'SSH server in a container',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'The container offers a shell that the API server neither authorises nor records',
  attack: 'Whoever has a key or a password, or guesses it, works in the container without a trace in the audit log',
  remedy: 'Remove the SSH server; use kubectl exec or kubectl debug',
  sources: [
    {
      title: 'Microsoft threat matrix for Kubernetes, SSH server running inside container',
      url: 'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/techniques/SSH%20server%20running%20inside%20container/',
    },
  ],
  rows: ['U-POD-034'],
  judges: 'container',
  reads: ['container.ports[].containerPort', 'container.ports[].protocol', 'container.command', 'container.args'],
  find(container) {
    const { spec } = container
    const hits: Hit[] = []
    spec.ports?.forEach(({ containerPort = 0, protocol = 'TCP' }, index) => {
      if (!ports.has(containerPort) || protocol !== 'TCP') return
      const message = `Container ${container.name} listens on port ${containerPort}, which is SSH's`
      hits.push({ path: container.at('ports', index, 'containerPort'), message })
    })
    for (const list of ['command', 'args'] as const) {
      spec[list]?.forEach((word, index) => {
        const match = server.exec(word)
        if (match === null) return
        const path = container.at(list, index)
        // Not the whole word: scripts hold passwords.
        hits.push({ path, value: match[1], message: `Container ${container.name} starts an SSH server` })
      })
    }
    return hits
  },
}
