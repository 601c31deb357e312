// A uid that the node uses for somebody of its own is that somebody in every place where the container meets the node:
// mounted files, a broken runtime. Ids above 10,000 are rarely given out by distributions. Uid 0 is root-user's.
// Source: kubernetes.io/docs/tasks/configure-pod-container/security-context

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited } from '../../model/effective.ts'
import { subject } from './subject.ts'

export const lowUserId: ContainerCheck = {
  id: 'low-user-id',
  title: 'Container runs with a low uid',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The uid may belong to a user of the node',
  attack: 'Code that leaves the container, or writes to a mounted host directory, acts as a user that the node knows',
  remedy: 'Set runAsUser to a uid above 10000',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: ['U-POD-004'],
  judges: 'container',
  reads: ['container.securityContext.runAsUser', 'pod.securityContext.runAsUser'],
  find(container, { settings }) {
    const { value, path, from } = inherited(container, 'runAsUser')
    if (value === undefined || value === 0 || value > settings.highIdFloor) return []
    return [{ path, message: `${subject(container, from)} runs as uid ${value}, wanted above ${settings.highIdFloor}` }]
  },
}
