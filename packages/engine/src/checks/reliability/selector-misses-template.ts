// The selector of a controller must match the labels of its own pod template, or the API server refuses it. Where
// extensions/v1beta1 has no selector, the template's labels are it; so they are for a ReplicationController.
// Source: kubernetes.io/docs/concepts/workloads/controllers/deployment, "Selector"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'
import { mapSelects, selects } from '../../model/selector.ts'
import type { LabelSelector, Labels } from '../../model/selector.ts'

const selecting: ReadonlySet<string> = new Set([
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
])

export const selectorMissesTemplate: WorkloadCheck = {
  id: 'selector-misses-template',
  title: 'Selector that does not match the own pods',
  tier: 'reliability',
  severity: 'high',
  confidence: 'certain',
  why: 'The API server refuses the object',
  attack: 'The release stops half way, with the old version still exposed',
  remedy: 'Let spec.selector match the labels of the pod template',
  sources: [kubernetesDocs('Deployments', 'concepts/workloads/controllers/deployment/#selector')],
  rows: ['U-REL-030'],
  judges: 'workload',
  reads: ['object.spec.selector', 'template.metadata.labels'],
  find({ groupKind, object, labels, kind, name }) {
    const selector = (object.value as { spec?: { selector?: unknown } }).spec?.selector
    const path = ['spec', 'selector']
    if (groupKind === 'ReplicationController') {
      if (selector === undefined || mapSelects(selector as Labels, labels)) return []
    } else {
      if (!selecting.has(groupKind)) return []
      if (selector === undefined) {
        if (object.resource.version !== 'v1') return []
        return [{ path, message: `${kind} ${name} has no selector` }]
      }
      if (selects(selector as LabelSelector, labels) !== false) return []
    }
    return [{ path, message: `The selector of ${kind} ${name} does not match the labels of its pod template` }]
  },
}
