import { deployment, law } from '../law.ts'
import { rollingUpdateTakesAll } from './rolling-update-takes-all.ts'

const rolling = (maxUnavailable: string | number, replicas = 3) =>
  deployment({ spec: { replicas, strategy: { rollingUpdate: { maxUnavailable } } } })
const at = 'spec.strategy.rollingUpdate.maxUnavailable'

law(rollingUpdateTakesAll, {
  passes: [
    deployment(),
    deployment({ spec: { strategy: null } }),
    rolling(2),
    rolling('99%'),
    rolling('100%', 0),
    rolling('100%', 1),
    deployment({ spec: { strategy: { rollingUpdate: null, type: 'Recreate' } } }),
  ],
  fails: [
    { given: rolling('100%'), at },
    { given: rolling(3), at },
    { given: rolling(5), at },
  ],
  unknown: [{ given: deployment({ spec: { strategy: 'slow' } }), at: 'spec.strategy' }],
})
