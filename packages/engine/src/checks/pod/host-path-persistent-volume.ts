// A persistent volume of type hostPath or local brings a place of the node into every pod that claims it, past the rule
// that forbids hostPath volumes in pods. Source: kubernetes.io/docs/concepts/security/pod-security-standards, "HostPath
// Volumes"; kubernetes.io/docs/concepts/storage/persistent-volumes, "Types of Persistent Volumes"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { persistentVolume } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { hostAccess } from './host-paths.ts'

export const hostPathPersistentVolume: ObjectCheck<ValueOf<typeof persistentVolume>> = {
  id: 'host-path-persistent-volume',
  title: 'Persistent volume on a directory of the node',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'A pod that claims the volume gets a directory of the node, and no rule about hostPath sees it',
  attack: 'Whoever may claim the volume reads and writes the directory from a pod that passes the strictest admission',
  remedy: 'Use a storage class with a driver; give local volumes a disk or directory of their own',
  sources: [kubernetesDocs('Persistent Volumes', 'concepts/storage/persistent-volumes/#types-of-persistent-volumes')],
  rows: [],
  judges: 'object',
  kinds: [persistentVolume],
  reads: ['object.spec.hostPath', 'object.spec.local'],
  find(object) {
    const { spec } = object.value
    if (spec?.hostPath === undefined && spec?.local === undefined) return []
    const field = spec.hostPath === undefined ? 'local' : 'hostPath'
    const written = spec[field]?.path ?? ''
    const gives = hostAccess(written)
    const path = object.at('spec', field, 'path')
    if (gives.kind === 'sensitive' && gives.place.read !== undefined) {
      return [
        { path, message: `The volume is ${written} of the node: ${gives.place.holds}`, severity: gives.place.write },
      ]
    }
    if (gives.kind === 'runtime-socket' || gives.kind === 'runtime-directory') {
      return [
        {
          path,
          message: `The volume is ${written} of the node, where the container runtime listens`,
          severity: 'critical',
        },
      ]
    }
    // A local volume with a directory of its own is what that type is for.
    return field === 'local' ? [] : [{ path, message: `The volume is ${written} of the node` }]
  },
}
