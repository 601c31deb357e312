// update or patch on pods/ephemeralcontainers puts a container of one's choice into a running pod.
// Source: Kubernetes, Ephemeral Containers

import { kubernetesDocs } from '../../model/check.ts'
import { rightCheck } from './right-check.ts'

export const debugPods = rightCheck({
  id: 'debug-pods',
  title: 'Right to add ephemeral containers',
  tier: 'security',
  severity: 'high',
  why: 'Whoever may add ephemeral containers runs an image of its choice inside running pods',
  attack:
    'The attacker adds a container that shares the process namespace of another and reads its memory, environment and files',
  remedy: 'Remove pods/ephemeralcontainers from the role; give it to people for the time of an incident only',
  sources: [kubernetesDocs('Ephemeral Containers', 'concepts/workloads/pods/ephemeral-containers/')],
  rows: [],
  gains: 'add containers to running pods',
  inNamespace: 'medium',
  named: 'low',
  rights: [{ group: '', resources: ['pods/ephemeralcontainers'], verbs: ['update', 'patch'], scope: 'namespace' }],
})
