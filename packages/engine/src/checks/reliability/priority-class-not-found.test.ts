import { deployment, law, pod } from '../law.ts'
import { priorityClassNotFound } from './priority-class-not-found.ts'

const listed = { marked: 'malformed', world: 'listed' } as const

law(priorityClassNotFound, {
  passes: [pod(), pod({}, { priorityClassName: null }), pod({}, {}, {}, { world: 'listed' })],
  fails: [
    { given: pod({}, { priorityClassName: 'shop' }, {}, listed), at: 'spec.priorityClassName' },
    { given: deployment({}, { priorityClassName: 'shop' }, {}, listed), at: 'spec.template.spec.priorityClassName' },
  ],
  // Files do not say which classes the cluster has
  unknown: [{ given: pod({}, { priorityClassName: 'shop' }), at: 'spec.priorityClassName' }],
})
