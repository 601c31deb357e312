// Without a profile the runtime uses its own where the node has AppArmor switched on, and none where it has not; named, the
// pod does not start on a node that cannot confine it. Source: kubernetes.io/docs/tutorials/security/apparmor

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { isWindows } from '../../model/effective.ts'
import { set } from '../../model/fix.ts'
import { appArmorAnnotation, appArmorProfile, appArmorReads, hasNoAppArmorFields } from './app-armor.ts'

export const apparmorNotSet: ContainerCheck = {
  id: 'apparmor-not-set',
  title: 'No AppArmor profile is named',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'On a node without AppArmor the container runs unconfined and nobody is told',
  attack:
    'Code that is root in the container mounts file systems and writes under /proc and /sys where nothing forbids it',
  remedy: 'Set appArmorProfile to RuntimeDefault where the nodes have AppArmor',
  sources: [kubernetesDocs('Restrict a Container’s Access to Resources with AppArmor', 'tutorials/security/apparmor/')],
  rows: ['U-POD-029'],
  fixable: true,
  judges: 'container',
  reads: [...appArmorReads, 'pod.os.name'],
  find(container, world) {
    const { type, path } = appArmorProfile(container, world)
    if (type !== undefined || isWindows(container.workload)) return []
    return [
      {
        path,
        message: `Container ${container.name} names no AppArmor profile`,
        fix: hasNoAppArmorFields(world)
          ? set(container.workload.metaAt('annotations', appArmorAnnotation(container)), 'runtime/default')
          : set(container.at('securityContext', 'appArmorProfile'), { type: 'RuntimeDefault' }),
      },
    ]
  },
}
