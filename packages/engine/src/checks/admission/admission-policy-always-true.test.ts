import { law, world } from '../law.ts'
import { binding, policy } from './admission-fixtures.ts'
import { admissionPolicyAlwaysTrue } from './admission-policy-always-true.ts'

const validation = (expression: string) => world([policy({ validations: [{ expression }] }), binding()])
const condition = (expression: string) => world([policy({ matchConditions: [{ expression, name: 'a' }] }), binding()])
const at = 'spec.validations[0].expression'

law(admissionPolicyAlwaysTrue, {
  passes: [
    world([policy(), binding()]),
    // Forbids everything, on purpose
    validation('false'),
    validation('object.spec.replicas > 1 ? false : object.spec.replicas == 1 || true'),
    validation('object.spec.paused == true'),
    validation('1 == 2'),
    condition('true'),
    condition("request.userInfo.username != 'a'"),
  ],
  fails: [
    { given: validation('true'), at },
    { given: validation(' (true) '), at },
    { given: validation('!false'), at },
    { given: validation('1 == 1'), at },
    { given: validation("'a' == 'a'"), at },
    { given: validation('object.spec.replicas < 10 || true'), at },
    { given: condition('false'), at: 'spec.matchConditions[0].expression' },
    { given: condition("request.userInfo.username == 'a' && false"), at: 'spec.matchConditions[0].expression' },
  ],
  unknown: [{ given: world([policy({ validations: [{ expression: true }] }), binding()]), at }],
})
