// The kubelet mounts a file of its own at terminationMessagePath and shows its end in the status of the pod. Over a file of
// the image or of a credential it hides that file; the application then runs with an empty one.
// Source: kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck } from '../../model/check.ts'

const usual: ReadonlySet<string> = new Set(['dev', 'home', 'mnt', 'opt', 'run', 'srv', 'tmp', 'var'])

export const terminationMessagePath: ContainerCheck = {
  id: 'termination-message-path',
  title: 'Termination message over a file of the system',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'likely',
  why: 'The file that the kubelet mounts there hides the one that the image or a volume has',
  attack:
    'An empty file in place of a configuration or a list of certificates switches off what the program would have checked. Its end is shown to everybody who may read the pod',
  remedy: 'Leave terminationMessagePath at /dev/termination-log',
  sources: [
    kubernetesDocs(
      'Determine the Reason for Pod Failure',
      'tasks/debug/debug-application/determine-reason-pod-failure/',
    ),
  ],
  rows: [],
  judges: 'container',
  reads: ['container.terminationMessagePath'],
  find(container) {
    const written = container.spec.terminationMessagePath
    if (written === undefined || written === '' || written === '/dev/termination-log') return []
    const [first = '', ...rest] = written.split('/', 32).filter((segment) => segment !== '' && segment !== '.')
    if (usual.has(first) && !rest.includes('..') && !rest.includes('secrets')) return []
    const path = container.at('terminationMessagePath')
    return [{ path, message: `Container ${container.name} has its termination message at ${written}` }]
  },
}
