import { law, world } from '../law.ts'
import { service } from './fixtures.ts'
import { serviceTargetPortMissing } from './service-target-port-missing.ts'

const to = (targetPort: string | number | null) =>
  world([service({ spec: { ports: [{ name: 'http', port: 80, ...(targetPort !== null && { targetPort }) }] } })])
const nowhere = world([
  service({ metadata: { name: 'other' }, spec: { selector: { 'app.kubernetes.io/name': 'api' } } }),
])
const at = 'spec.ports[0].targetPort'

law(serviceTargetPortMissing, {
  passes: [world([service()]), to(8080), world([service({ spec: { selector: null } })]), nowhere],
  fails: [
    { given: to('web'), at },
    { given: to(8081), at },
    // The port itself, where no target is given
    { given: to(null), at },
  ],
  unknown: [{ given: world([service({ spec: { ports: 'http' } })]), at: 'spec.ports' }],
})
