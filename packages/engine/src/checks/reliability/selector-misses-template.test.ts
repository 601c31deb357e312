import { deployment, law, world } from '../law.ts'
import { daemonSet, headlessService, statefulSet } from './fixtures.ts'
import { selectorMissesTemplate } from './selector-misses-template.ts'

const marked = { marked: 'malformed' } as const
const at = 'spec.selector'
const other = { spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'api' } } } }

law(selectorMissesTemplate, {
  passes: [deployment(), world([statefulSet(), headlessService()]), world([daemonSet()])],
  fails: [
    { given: deployment(other, {}, {}, marked), at },
    { given: world([statefulSet(other), headlessService()], marked), at },
    { given: deployment({ spec: { selector: null } }, {}, {}, marked), at },
  ],
  unknown: [{ given: deployment({ spec: { selector: 'web' } }), at }],
})
