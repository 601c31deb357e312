import { law, world } from '../law.ts'
import { exposedByRoute } from './exposed-by-route.ts'
import { route, virtualService } from './ingress-fixtures.ts'

const crd = { marked: 'crd' as const }

law(exposedByRoute, {
  passes: [
    world([route({ parentRefs: [{ group: '', kind: 'Service', name: 'web' }] })], crd),
    world([route({ rules: [{ filters: [{ requestRedirect: { scheme: 'https' }, type: 'RequestRedirect' }] }] })], crd),
    world([virtualService({ gateways: null })], crd),
  ],
  fails: [
    { given: world([route()], crd), at: 'spec.parentRefs' },
    { given: world([virtualService()], crd), at: 'spec.gateways' },
  ],
  unknown: [{ given: world([route({ parentRefs: {} })], crd), at: 'spec.parentRefs' }],
})
