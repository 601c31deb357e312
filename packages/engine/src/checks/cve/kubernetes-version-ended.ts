// Kubernetes fixes the newest three minor versions, each for about 14 months.
// Source: kubernetes.io/releases/version-skew-policy; dates: kubernetes-releases.json

import data from '../../../data/kubernetes-releases.json' with { type: 'json' }
import type { ClusterCheck, Hit } from '../../model/check.ts'

export const kubernetesVersionEnded: ClusterCheck = {
  id: 'kubernetes-version-ended',
  title: 'Kubernetes version without fixes',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Holes that are found in this version are not fixed any more',
  attack: 'An attacker uses a published hole of the API server or the kubelet that will stay open in this cluster',
  remedy: 'Update the cluster, one minor version after the other, to one that is maintained',
  sources: [{ title: 'Kubernetes, Patch Releases', url: 'https://kubernetes.io/releases/patch-releases/' }],
  rows: ['U-CVE-008'],
  judges: 'cluster',
  reads: ['cluster.version'],
  find(world) {
    const { version, evidence } = world
    if (version === undefined || version.major !== 1) return none
    const release = byMinor.get(version.minor)
    const today = evidence.at.slice(0, 10)
    if (release === undefined && version.minor > oldest) return none
    const ended = release?.endOfLife ?? `before ${first?.endOfLife ?? ''}`
    if (release !== undefined && today <= release.endOfLife) return none
    const written = evidence.target.kubernetesVersion ?? ''
    const message = `Kubernetes 1.${version.minor} got its last fixes on ${ended}; the cluster runs ${written}`
    // Providers sell fixes for longer.
    return [
      { path: [], message, ...(/-(?:eks|gke|aks|tke|aliyun)/.test(written) && { confidence: 'likely' as const }) },
    ]
  },
}

const none: readonly Hit[] = []
const byMinor = new Map(data.releases.map((release) => [release.minor, release]))
const oldest = Math.min(...byMinor.keys())
const first = byMinor.get(oldest)
