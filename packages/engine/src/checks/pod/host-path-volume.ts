// Pod Security Standards, Baseline, "HostPath Volumes": hostPath volumes must not be used. Container runtime sockets and
// directories of known danger have checks of their own, which answer for the same rule.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import { isControlPlaneComponent } from './control-plane-component.ts'
import { hostPathsOf } from './host-paths.ts'

export const hostPathVolume: WorkloadCheck = {
  id: 'host-path-volume',
  title: 'Directory of the node in a pod',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The pod sees files of whatever node it lands on, and other pods may see and change them too',
  attack: 'Code in the container reads what another pod left there, or leaves a link or program for whoever comes next',
  remedy: 'Use a persistent volume claim or an emptyDir in place of hostPath',
  sources: [pss('HostPath Volumes'), cis('5.2.11')],
  rows: ['U-POD-011'],
  judges: 'workload',
  reads: ['pod.volumes[].hostPath'],
  find(workload) {
    const hostPaths = hostPathsOf(workload)
    if (hostPaths.length === 0) return []
    const hits: Hit[] = []
    for (const { gives, path, volume, written } of hostPaths) {
      const harmless = gives.kind === 'sensitive' && gives.place.read === undefined
      if (gives.kind !== 'other' && !harmless) continue
      const message = `Volume ${volume} is ${written} of the node`
      hits.push(harmless ? { path, message, severity: 'low' } : { path, message })
    }
    return hits.length > 0 && isControlPlaneComponent(workload) ? [] : hits
  },
}
