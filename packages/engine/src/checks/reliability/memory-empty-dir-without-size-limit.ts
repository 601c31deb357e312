// What is written to an emptyDir in memory counts against the memory of the containers that write, and stays when they end: it
// may take half of the node's memory where containers have no limit.
// Source: kubernetes.io/docs/concepts/storage/volumes, "emptyDir" ("Memory")

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { emptyDirsWithoutLimit } from './empty-dirs.ts'

export const memoryEmptyDirWithoutSizeLimit: WorkloadCheck = {
  id: 'memory-empty-dir-without-size-limit',
  title: 'Volume in memory without a size limit',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Files in it use up the memory of the containers, or of the node',
  attack: 'Files that are never deleted get the container killed for its memory, or take that of its neighbours',
  remedy: 'Set sizeLimit on the emptyDir',
  sources: [kubernetesDocs('Volumes', 'concepts/storage/volumes/#emptydir')],
  rows: ['U-REL-039'],
  judges: 'workload',
  reads: ['pod.volumes'],
  find(workload) {
    return emptyDirsWithoutLimit(workload, true).map(({ index, name }) => ({
      path: workload.at('volumes', index, 'emptyDir', 'sizeLimit'),
      message: `Volume ${name} is in memory and has no size limit`,
    }))
  },
}
