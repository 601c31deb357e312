// Pod Security Standards, Baseline, "AppArmor": the profile must be RuntimeDefault, Localhost or unset.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { pss } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { appArmorProfile, appArmorReads } from './app-armor.ts'
import { subject } from './subject.ts'

export const apparmorUnconfined: ContainerCheck = {
  id: 'apparmor-unconfined',
  title: 'AppArmor is switched off',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Nothing but its user confines what the container does on the kernel',
  attack:
    'Code that is root in the container mounts file systems and writes under /proc and /sys, which the default profile forbids',
  remedy: 'Set appArmorProfile to RuntimeDefault, or to a Localhost profile that allows what the program needs',
  sources: [pss('AppArmor')],
  rows: ['U-POD-029'],
  judges: 'container',
  reads: appArmorReads,
  find(container, world) {
    const { type, path, from } = appArmorProfile(container, world)
    if (type !== 'Unconfined') return []
    return [{ path, message: `${subject(container, from)} runs without an AppArmor profile` }]
  },
}
