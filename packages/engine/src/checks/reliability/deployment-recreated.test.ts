import { deployment, law } from '../law.ts'
import { deploymentRecreated } from './deployment-recreated.ts'

const at = 'spec.strategy.type'

law(deploymentRecreated, {
  passes: [deployment(), deployment({ spec: { strategy: null } })],
  fails: [{ given: deployment({ spec: { strategy: { rollingUpdate: null, type: 'Recreate' } } }), at }],
  unknown: [{ given: deployment({ spec: { strategy: { type: 1 } } }), at }],
})
