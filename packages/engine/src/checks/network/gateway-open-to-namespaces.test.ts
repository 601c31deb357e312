import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { gatewayOpenToNamespaces } from './gateway-open-to-namespaces.ts'
import { gateway } from './ingress-fixtures.ts'

const given = (namespaces: JsonObject) =>
  world([gateway([{ allowedRoutes: { namespaces }, name: 'https', port: 443, protocol: 'HTTPS' }])], { marked: 'crd' })
const at = (field: string) => `spec.listeners[0].allowedRoutes.namespaces.${field}`

law(gatewayOpenToNamespaces, {
  passes: [
    world([gateway([{ name: 'https', port: 443, protocol: 'HTTPS' }])], { marked: 'crd' }),
    given({ from: 'Same' }),
    given({ from: 'Selector', selector: { matchLabels: { team: 'shop' } } }),
  ],
  fails: [
    { given: given({ from: 'All' }), at: at('from') },
    { given: given({ from: 'Selector', selector: {} }), at: at('selector') },
  ],
  unknown: [{ given: given({ from: 1 }), at: at('from') }],
})
