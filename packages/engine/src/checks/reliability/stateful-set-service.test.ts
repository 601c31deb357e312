import { law, world } from '../law.ts'
import { headlessService, service, statefulSet } from './fixtures.ts'
import { statefulSetService } from './stateful-set-service.ts'

const at = 'spec.serviceName'

law(statefulSetService, {
  passes: [world([statefulSet(), headlessService()])],
  fails: [
    { given: world([statefulSet()]), at },
    { given: world([statefulSet({ spec: { serviceName: null } })]), at },
    { given: world([statefulSet({ spec: { serviceName: 'web' } }), service()]), at },
    // The Service selects nothing at all then
    {
      given: world([
        statefulSet(),
        headlessService({
          spec: { selector: { 'app.kubernetes.io/instance': null, 'app.kubernetes.io/name': 'api' } },
        }),
      ]),
      at,
      alsoFails: ['service-selects-nothing'],
    },
  ],
  unknown: [{ given: world([statefulSet({ spec: { serviceName: 5 } })]), at }],
})
