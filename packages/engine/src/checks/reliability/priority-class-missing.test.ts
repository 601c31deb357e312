import { deployment, law, pod } from '../law.ts'
import { priorityClassMissing } from './priority-class-missing.ts'

law(priorityClassMissing, {
  passes: [pod(), pod({}, { priorityClassName: 'other' }, {}, { marked: 'malformed' })],
  fails: [
    { given: pod({}, { priorityClassName: null }), at: 'spec.priorityClassName' },
    { given: deployment({}, { priorityClassName: '' }), at: 'spec.template.spec.priorityClassName' },
  ],
  unknown: [{ given: pod({}, { priorityClassName: 9 }), at: 'spec.priorityClassName' }],
})
