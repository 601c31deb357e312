import { law, world } from '../law.ts'
import { exposedByIngress } from './exposed-by-ingress.ts'
import { annotated, ingress } from './ingress-fixtures.ts'

const backend = { service: { name: 'web', port: { number: 80 } } }

law(exposedByIngress, {
  passes: [
    world([annotated({ 'alb.ingress.kubernetes.io/scheme': 'internal' })]),
    world([ingress({ rules: [{ host: 'shop.example' }] })]),
  ],
  fails: [
    { given: world([ingress()]), at: 'spec.rules' },
    // The default backend answers for every host
    {
      given: world([ingress({ defaultBackend: backend })]),
      at: 'spec.defaultBackend',
      alsoFails: ['ingress-without-host'],
    },
  ],
  unknown: [{ given: world([ingress({ rules: {} })]), at: 'spec.rules' }],
})
