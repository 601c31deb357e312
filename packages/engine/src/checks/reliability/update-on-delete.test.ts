import { law, world } from '../law.ts'
import { daemonSet, headlessService, statefulSet } from './fixtures.ts'
import { updateOnDelete } from './update-on-delete.ts'

const at = 'spec.updateStrategy.type'
const byHand = { spec: { updateStrategy: { type: 'OnDelete' } } }

law(updateOnDelete, {
  passes: [
    world([daemonSet()]),
    world([statefulSet({ spec: { updateStrategy: { type: 'RollingUpdate' } } }), headlessService()]),
  ],
  fails: [
    { given: world([daemonSet(byHand)]), at },
    { given: world([statefulSet(byHand), headlessService()]), at },
  ],
  unknown: [{ given: world([daemonSet({ spec: { updateStrategy: 'fast' } })]), at: 'spec.updateStrategy' }],
})
