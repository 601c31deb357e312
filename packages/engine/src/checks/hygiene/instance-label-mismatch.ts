// The instance label names the installation; where it stands on a workload of another name, tools that go by it mix things up. A
// matter of taste: charts with several workloads name them `<instance>-<component>`.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/common-labels

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { isOwned, workloadKinds } from './judged-kinds.ts'

const key = 'app.kubernetes.io/instance'

export const instanceLabelMismatch: ObjectCheck = {
  id: 'instance-label-mismatch',
  title: 'Instance label of another name',
  tier: 'opinion',
  severity: 'low',
  confidence: 'possible',
  why: 'The instance label and the name of the workload do not belong together',
  attack: 'A selector on the instance takes in pods of another installation',
  remedy: 'Let the name begin with the instance, or mend the label',
  sources: [kubernetesDocs('Recommended Labels', 'concepts/overview/working-with-objects/common-labels/')],
  rows: ['U-HYG-005'],
  judges: 'object',
  kinds: workloadKinds,
  reads: ['object.metadata.labels', 'object.metadata.name', 'object.metadata.ownerReferences'],
  find({ labels, meta, kind, name }) {
    const instance = Object.hasOwn(labels, key) ? labels[key] : undefined
    if (instance === undefined || name === '' || isOwned(meta)) return []
    if (name === instance || name.startsWith(`${instance}-`)) return []
    return [{ path: ['metadata', 'labels', key], message: `${kind} ${name} is labelled as instance ${instance}` }]
  },
}
