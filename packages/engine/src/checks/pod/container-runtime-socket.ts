// The socket of a container runtime takes orders as root. A read-only mount changes nothing: connecting is not writing.
// Source: docs.docker.com/engine/security, "Docker daemon attack surface"; kubernetes.io, Volumes, "hostPath"

import { kubernetesDocs, pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { hostPathsOf } from './host-paths.ts'

export const containerRuntimeSocket: WorkloadCheck = {
  id: 'container-runtime-socket',
  title: 'Socket of the container runtime in a pod',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Whoever talks to the socket starts and enters any container of the node as root',
  attack:
    'Code in the container asks the runtime for a privileged container with the disk of the node. No admission control sees it',
  remedy: 'Remove the volume; build images without a daemon and read metrics from the kubelet',
  sources: [
    pss('HostPath Volumes'),
    kubernetesDocs('Volumes, hostPath', 'concepts/storage/volumes/#hostpath'),
    {
      title: 'Docker, Docker daemon attack surface',
      url: 'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    },
  ],
  rows: ['U-POD-011', 'U-POD-014'],
  judges: 'workload',
  reads: ['pod.volumes[].hostPath'],
  find(workload) {
    const hostPaths = hostPathsOf(workload)
    if (hostPaths.length === 0) return []
    const hits: Hit[] = []
    for (const { gives, path, volume, written } of hostPaths) {
      if (gives.kind !== 'runtime-socket' && gives.kind !== 'runtime-directory') continue
      const what =
        gives.kind === 'runtime-socket'
          ? 'a socket of the container runtime'
          : 'the directory of the container runtime’s socket'
      hits.push({ path: [...path, 'path'], message: `Volume ${volume} is ${written}: ${what}` })
    }
    return hits
  },
}
