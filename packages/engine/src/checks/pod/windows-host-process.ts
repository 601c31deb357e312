// Pod Security Standards, Baseline, "HostProcess": windowsOptions.hostProcess must be undefined or false, in the pod and in
// its containers. Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { cis, pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { subject } from './subject.ts'

export const windowsHostProcess: ContainerCheck = {
  id: 'windows-host-process',
  title: 'Windows HostProcess container',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'The container is a process of the node, with its files, network and accounts',
  attack: 'Code in it runs as SYSTEM on the node and reads the credentials of every pod there',
  remedy: 'Remove hostProcess; manage nodes with the tools of whoever runs them',
  sources: [pss('HostProcess'), cis('5.2.10')],
  rows: ['U-POD-018'],
  judges: 'container',
  reads: ['container.securityContext.windowsOptions.hostProcess', 'pod.securityContext.windowsOptions.hostProcess'],
  expression:
    '!container.?securityContext.?windowsOptions.?hostProcess.or(pod.?securityContext.?windowsOptions.?hostProcess).orValue(false)',
  find(container) {
    const own = container.spec.securityContext?.windowsOptions?.hostProcess
    const ofPod = container.workload.spec.securityContext?.windowsOptions?.hostProcess
    if ((own ?? ofPod) !== true) return []
    const holder = own === undefined ? container.workload : container
    const path = holder.at('securityContext', 'windowsOptions', 'hostProcess')
    return [
      {
        path,
        message: `${subject(container, own === undefined ? 'pod' : 'container')} is a process of its Windows node`,
      },
    ]
  },
}
