// Names of volumes are unique in a pod. Source: kubernetes/kubernetes pkg/apis/core/validation (ValidateVolumes)

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { duplicates } from './duplicate-names.ts'

export const duplicateVolumeName: WorkloadCheck = {
  id: 'duplicate-volume-name',
  title: 'Two volumes of one name',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Give each volume a name of its own',
  sources: [kubernetesDocs('Volumes', 'concepts/storage/volumes/')],
  rows: [],
  judges: 'workload',
  reads: ['pod.volumes'],
  find({ spec, at }) {
    if (spec.volumes === undefined) return []
    return duplicates(spec.volumes.map(({ name }) => name)).map(({ index, name }) => ({
      path: at('volumes', index, 'name'),
      message: `Another volume is named ${name} too`,
    }))
  },
}
