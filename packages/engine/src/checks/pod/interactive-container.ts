// stdin and tty keep a terminal open to which anyone with the right to attach connects; servers need neither.
// Source: kubernetes.io/docs/reference/kubernetes-api, Container v1 core

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { remove } from '../../model/fix.ts'

export const interactiveContainer: ContainerCheck = {
  id: 'interactive-container',
  title: 'Container with an open terminal',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'The container waits for somebody to type',
  attack:
    'Whoever may attach to the pod types into the process, with the rights that it has and without a new process that would be seen',
  remedy: 'Remove stdin and tty; use kubectl debug when there is something to look at',
  sources: [
    kubernetesDocs('Container v1 core, Debugging', 'reference/kubernetes-api/workload-resources/pod-v1/#debugging'),
  ],
  rows: ['U-POD-036'],
  fixable: true,
  judges: 'container',
  reads: ['container.stdin', 'container.tty'],
  find(container) {
    const { list, name, spec } = container
    // An ephemeral container is there to be typed into: ephemeral-container says that it is still there.
    if ((spec.stdin !== true && spec.tty !== true) || list === 'ephemeralContainers') return []
    const hits: Hit[] = []
    for (const field of ['stdin', 'tty'] as const) {
      if (spec[field] !== true) continue
      const path = container.at(field)
      hits.push({ path, message: `Container ${name} keeps ${field} open`, fix: remove(path) })
    }
    return hits
  },
}
