// Admission refuses pods whose runtime class does not exist.
// Source: kubernetes.io/docs/concepts/containers/runtime-class, "Usage"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { runtimeClass } from '../../model/kinds/cluster.ts'
import { missingObject } from './missing-object.ts'

export const runtimeClassNotFound: WorkloadCheck = {
  id: 'runtime-class-not-found',
  title: 'Runtime class that does not exist',
  tier: 'reliability',
  severity: 'medium',
  confidence: 'certain',
  why: 'Admission refuses the pods, while their Deployment looks accepted',
  attack: 'A rollout hangs, and whoever is in a hurry takes the sandbox away to make it go on',
  remedy: 'Create the RuntimeClass, or mend its name',
  sources: [kubernetesDocs('Runtime Class', 'concepts/containers/runtime-class/')],
  rows: [],
  passesOn: 'presence',
  judges: 'workload',
  reads: ['pod.runtimeClassName', 'kind:node.k8s.io/RuntimeClass'],
  find({ spec, kind, name: by, at }, world) {
    const name = spec.runtimeClassName ?? ''
    if (name === '') return []
    return missingObject(world, {
      by: `${kind} ${by}`,
      kind: runtimeClass,
      name,
      namespace: '',
      path: at('runtimeClassName'),
    })
  },
}
