import { deployment, law, only, pod } from '../law.ts'
import { hardenedPod } from '../hardened-world.ts'
import { systemPriorityClass } from './system-priority-class.ts'

law(systemPriorityClass, {
  passes: [pod(), only([hardenedPod({}, { priorityClassName: 'system-node-critical' }, { namespace: 'kube-system' })])],
  fails: [
    { given: pod({}, { priorityClassName: 'system-cluster-critical' }), at: 'spec.priorityClassName' },
    {
      given: deployment({}, { priorityClassName: 'system-node-critical' }),
      at: 'spec.template.spec.priorityClassName',
    },
  ],
  unknown: [{ given: pod({}, { priorityClassName: {} }), at: 'spec.priorityClassName' }],
})
