// A gid that the node uses for a group of its own opens that group's files wherever the container meets the node. Ids above
// 10,000 are rarely given out by distributions. Gid 0 is root-group's.
// Source: kubernetes.io/docs/tasks/configure-pod-container/security-context

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'
import { inherited } from '../../model/effective.ts'
import { subject } from './subject.ts'

export const lowGroupId: ContainerCheck = {
  id: 'low-group-id',
  title: 'Container runs with a low gid',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The gid may belong to a group of the node',
  attack:
    'Code that leaves the container, or reads a mounted host directory, has the rights of a group that the node knows',
  remedy: 'Set runAsGroup to a gid above 10000',
  sources: [
    kubernetesDocs(
      'Configure a Security Context for a Pod or Container',
      'tasks/configure-pod-container/security-context/',
    ),
  ],
  rows: ['U-POD-004'],
  judges: 'container',
  reads: ['container.securityContext.runAsGroup', 'pod.securityContext.runAsGroup'],
  find(container, { settings }) {
    const { value, path, from } = inherited(container, 'runAsGroup')
    if (value === undefined || value === 0 || value > settings.highIdFloor) return []
    return [
      { path, message: `${subject(container, from)} runs with gid ${value}, wanted above ${settings.highIdFloor}` },
    ]
  },
}
