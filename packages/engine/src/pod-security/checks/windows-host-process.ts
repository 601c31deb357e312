// Pod Security Standards, Baseline, "HostProcess". On Windows a host process container runs as the node does. All
// versions.
// Field: securityContext.windowsOptions.hostProcess of the pod, containers, initContainers and ephemeralContainers.
// Allowed: absent, false.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_windowsHostProcess.go

import type { PodSecurityCheck, Violation } from '../check.ts'
import type { Pod } from '../pod.ts'
import { at, readBoolean } from '../read.ts'
import { holders } from '../security-contexts.ts'

export const windowsHostProcess: PodSecurityCheck = {
  id: 'windowsHostProcess',
  level: 'baseline',
  versions: [{ from: 0, judge: judgeFrom0 }],
}

function judgeFrom0(pod: Pod): Violation[] {
  return holders(pod)
    .filter(({ part }) => readBoolean(part, 'securityContext', 'windowsOptions', 'hostProcess') === true)
    .map(({ part, name }) => ({
      check: windowsHostProcess.id,
      path: at(part, 'securityContext', 'windowsOptions', 'hostProcess'),
      message: `${name()} runs as a process of the Windows node`,
      value: true,
    }))
}
