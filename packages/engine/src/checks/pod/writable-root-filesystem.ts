// A root filesystem that cannot be written keeps programs from being added or replaced. Absent is false. Linux only.
// Source: NSA/CISA Kubernetes Hardening Guide, "Immutable container file systems"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { set } from '../../model/fix.ts'

export const writableRootFilesystem: ContainerCheck = {
  id: 'writable-root-filesystem',
  title: 'Root filesystem can be written',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Programs and configuration of the running container can be changed',
  attack: 'Code that gets into the container downloads tools, or replaces a program that the application calls',
  remedy: 'Set readOnlyRootFilesystem to true and mount an emptyDir where the program must write',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
    { title: 'NSA/CISA Kubernetes Hardening Guide 1.2, Immutable container file systems' },
  ],
  rows: ['U-POD-032'],
  fixable: true,
  judges: 'container',
  reads: ['container.securityContext.readOnlyRootFilesystem', 'pod.os.name'],
  expression:
    "pod.?os.?name.orValue('linux') == 'windows' || container.?securityContext.?readOnlyRootFilesystem.orValue(false)",
  find(container) {
    if (container.spec.securityContext?.readOnlyRootFilesystem === true || isWindows(container.workload)) return []
    const path = container.at('securityContext', 'readOnlyRootFilesystem')
    return [{ path, message: `Container ${container.name} may write to its root filesystem`, fix: set(path, true) }]
  },
}
