// ContainerAdministrator is the root of Windows containers; SYSTEM stands above it. The container's name replaces the pod's.
// Source: kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { subject } from './subject.ts'

const administrators: ReadonlySet<string> = new Set(['containeradministrator', 'system', 'administrator'])

export const windowsAdministrator: ContainerCheck = {
  id: 'windows-administrator',
  title: 'Windows container runs as administrator',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The account may change everything in the container and every volume it mounts',
  attack:
    'Code in the container installs services and replaces programs. A fault in the runtime is a way to the node for it',
  remedy: 'Set runAsUserName to ContainerUser',
  sources: [
    kubernetesDocs(
      'Configure RunAsUserName for Windows pods and containers',
      'tasks/configure-pod-container/configure-runasusername/',
    ),
  ],
  rows: [],
  judges: 'container',
  reads: ['container.securityContext.windowsOptions.runAsUserName', 'pod.securityContext.windowsOptions.runAsUserName'],
  find(container) {
    const own = container.spec.securityContext?.windowsOptions?.runAsUserName
    const name = own ?? container.workload.spec.securityContext?.windowsOptions?.runAsUserName
    if (name === undefined) return []
    const account = name.slice(name.lastIndexOf('\\') + 1).toLowerCase()
    if (!administrators.has(account)) return []
    const holder = own === undefined ? container.workload : container
    const path = holder.at('securityContext', 'windowsOptions', 'runAsUserName')
    return [{ path, message: `${subject(container, own === undefined ? 'pod' : 'container')} runs as ${name}` }]
  },
}
