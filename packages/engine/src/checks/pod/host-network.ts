// Pod Security Standards, Baseline, "Host Namespaces": hostNetwork must be undefined or false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'
import { isControlPlaneComponent } from './control-plane-component.ts'
import { hostProcessReads, isHostProcess } from './host-process.ts'

export const hostNetwork: WorkloadCheck = {
  id: 'host-network',
  title: 'Pod in the network of the node',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The pod has the addresses of the node and is outside of every NetworkPolicy',
  attack:
    'Code in the container talks to what listens on the loopback of the node, to the kubelet and to the metadata of the cloud as the node itself',
  remedy: 'Remove hostNetwork; publish ports with a Service',
  sources: [pss('Host Namespaces'), cis('5.2.5')],
  rows: ['U-POD-008'],
  fixable: true,
  judges: 'workload',
  reads: ['pod.hostNetwork', ...hostProcessReads],
  find(workload) {
    if (workload.spec.hostNetwork !== true || isControlPlaneComponent(workload)) return []
    const path = workload.at('hostNetwork')
    const message = 'The pod uses the network of the node'
    // The API server takes no HostProcess pod without it, so there is nothing to take away here.
    return [isHostProcess(workload) ? { path, message } : { path, message, fix: remove(path) }]
  },
}
