// OnDelete changes no pod until somebody deletes it by hand.
// Source: kubernetes.io/docs/tasks/manage-daemon/update-daemon-set; concepts/workloads/controllers/statefulset, "Update strategies"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { daemonSet, statefulSet } from '../../model/kinds/workloads.ts'

type Updated = ValueOf<typeof daemonSet> | ValueOf<typeof statefulSet>

export const updateOnDelete: ObjectCheck<Updated> = {
  id: 'update-on-delete',
  title: 'Update that waits for deleted pods',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'A new version replaces no pod until somebody deletes it',
  attack: 'A security update is applied, and the vulnerable pods go on running',
  remedy: 'Use the RollingUpdate strategy unless an operator deletes the pods in order',
  sources: [kubernetesDocs('Perform a Rolling Update on a DaemonSet', 'tasks/manage-daemon/update-daemon-set/')],
  rows: ['U-REL-024'],
  judges: 'object',
  kinds: [daemonSet, statefulSet],
  reads: ['object.spec.updateStrategy.type'],
  find({ value, kind, name }) {
    const type = value.spec?.updateStrategy?.type ?? 'RollingUpdate'
    if (type === 'RollingUpdate') return []
    return [{ path: ['spec', 'updateStrategy', 'type'], message: `${kind} ${name} is updated by ${type}` }]
  },
}
