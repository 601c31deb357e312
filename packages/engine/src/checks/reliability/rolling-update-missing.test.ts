import { deployment, law, world } from '../law.ts'
import { daemonSet, headlessService, statefulSet } from './fixtures.ts'
import { rollingUpdateMissing } from './rolling-update-missing.ts'

law(rollingUpdateMissing, {
  passes: [
    deployment(),
    deployment({ spec: { strategy: null } }),
    world([daemonSet()]),
    world([statefulSet({ spec: { updateStrategy: { type: 'RollingUpdate' } } }), headlessService()]),
  ],
  fails: [
    { given: deployment({ spec: { strategy: { rollingUpdate: null, type: 'Recreate' } } }), at: 'spec.strategy.type' },
    { given: world([daemonSet({ spec: { updateStrategy: { type: 'OnDelete' } } })]), at: 'spec.updateStrategy.type' },
    {
      given: world([statefulSet({ spec: { updateStrategy: { type: 'OnDelete' } } }), headlessService()]),
      at: 'spec.updateStrategy.type',
    },
  ],
  unknown: [{ given: deployment({ spec: { strategy: { type: 1 } } }), at: 'spec.strategy.type' }],
})
