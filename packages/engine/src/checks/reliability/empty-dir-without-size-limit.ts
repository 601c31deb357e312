// An emptyDir without sizeLimit may fill the disk of the node, unless the containers have limits for ephemeral storage, which
// count it. Source: kubernetes.io/docs/concepts/storage/volumes, "emptyDir"; concepts/storage/ephemeral-storage

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { emptyDirsWithoutLimit } from './empty-dirs.ts'

export const emptyDirWithoutSizeLimit: WorkloadCheck = {
  id: 'empty-dir-without-size-limit',
  title: 'Volume that may fill the disk of the node',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Neither the volume nor a limit for ephemeral storage bounds what is written to it',
  attack: 'Uploads or logs fill the disk; the node evicts its pods and refuses new ones',
  remedy: 'Set sizeLimit on the emptyDir, or limits for ephemeral-storage on the containers',
  sources: [kubernetesDocs('Volumes', 'concepts/storage/volumes/#emptydir')],
  rows: ['U-REL-039'],
  judges: 'workload',
  reads: ['pod.volumes', 'container.resources'],
  find(workload) {
    const volumes = emptyDirsWithoutLimit(workload, false)
    if (
      volumes.length === 0 ||
      workload.containers.every(
        ({ list, spec }) => list !== 'containers' || spec.resources?.limits?.['ephemeral-storage'] !== undefined,
      )
    ) {
      return []
    }
    return volumes.map(({ index, name }) => ({
      path: workload.at('volumes', index, 'emptyDir', 'sizeLimit'),
      message: `Volume ${name} has no size limit, nor have all containers one for ephemeral storage`,
    }))
  },
}
