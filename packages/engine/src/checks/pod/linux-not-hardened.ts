// The coarsest form of the rules about seccomp, AppArmor, SELinux and capabilities: none of the four is used at all.
// Source: NSA/CISA Kubernetes Hardening Guide, "Hardening container environments"

import type { ContainerCheck } from '../../model/check.ts'
import { inherited, isWindows } from '../../model/effective.ts'
import { appArmorProfile, appArmorReads } from './app-armor.ts'
import { seccompProfile } from './seccomp-profile.ts'

export const linuxNotHardened: ContainerCheck = {
  id: 'linux-not-hardened',
  title: 'None of the kernel’s confinements is used',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Neither seccomp nor AppArmor nor SELinux nor fewer capabilities stand between the container and the kernel',
  attack:
    'Code in the container has the whole surface of the kernel to attack, with every capability that the runtime gives',
  remedy: 'Set seccompProfile to RuntimeDefault and drop ALL capabilities',
  sources: [{ title: 'NSA/CISA Kubernetes Hardening Guide 1.2, Hardening container environments' }],
  rows: ['U-POD-031'],
  fixable: true,
  judges: 'container',
  reads: [
    ...appArmorReads,
    'container.securityContext.capabilities.drop',
    'container.securityContext.seccompProfile',
    'container.securityContext.seLinuxOptions',
    'pod.securityContext.seccompProfile',
    'pod.securityContext.seLinuxOptions',
    'pod.os.name',
  ],
  find(container, world) {
    const drop = container.spec.securityContext?.capabilities?.drop
    if (drop !== undefined && drop.length > 0) return []
    const { type: seccomp, fix } = seccompProfile(container, world)
    if (
      (seccomp !== undefined && seccomp !== 'Unconfined') ||
      inherited(container, 'seLinuxOptions').value !== undefined
    )
      return []
    const { type } = appArmorProfile(container, world)
    if ((type !== undefined && type !== 'Unconfined') || isWindows(container.workload)) return []
    return [
      {
        path: container.at('securityContext'),
        message: `Container ${container.name} is not confined by anything`,
        fix: fix(),
      },
    ]
  },
}
