// Docker's API without TLS, by convention on port 2375, starts any container for whoever connects. The image docker:dind
// listens there when DOCKER_TLS_CERTDIR is empty.
// Source: docs.docker.com/engine/daemon/remote-access; hub.docker.com/_/docker, "TLS"

import type { ContainerCheck, Hit } from '../../model/check.ts'

const address = /tcp:\/\/(?!127\.|localhost)[^\s:]{0,256}:2375(?:\D|$)/
const lists = ['command', 'args'] as const

export const dockerApiPort: ContainerCheck = {
  id: 'docker-api-port',
  title: 'Docker API without TLS',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Whoever reaches the port commands the Docker daemon, which mostly runs privileged',
  attack:
    'A neighbour in the network starts a container with the disk of the daemon’s host and owns it, often the node',
  remedy: 'Listen on a socket in an emptyDir, or set DOCKER_TLS_CERTDIR; build images without a daemon',
  sources: [
    {
      title: 'Docker, Configure remote access for the daemon',
      url: 'https://docs.docker.com/engine/daemon/remote-access/',
    },
  ],
  rows: [],
  judges: 'container',
  reads: ['container.ports[].containerPort', 'container.env', 'container.command', 'container.args'],
  find(container) {
    const { env, ports } = container.spec
    const hits: Hit[] = []
    ports?.forEach(({ containerPort }, index) => {
      if (containerPort !== 2375) return
      const message = `Container ${container.name} listens on port 2375, Docker's without TLS`
      hits.push({ path: container.at('ports', index, 'containerPort'), message })
    })
    env?.forEach(({ name, value = '', valueFrom }, index) => {
      if (name !== 'DOCKER_TLS_CERTDIR' || value !== '' || valueFrom !== undefined) return
      const message = `Container ${container.name} switches TLS of the Docker API off`
      hits.push({ path: container.at('env', index, 'value'), message })
    })
    for (const list of lists) {
      container.spec[list]?.forEach((word, index) => {
        if (!word.includes(':2375') || !address.test(word)) return
        const message = `Container ${container.name} has a Docker API without TLS on port 2375`
        hits.push({ path: container.at(list, index), value: ':2375', message })
      })
    }
    return hits
  },
}
