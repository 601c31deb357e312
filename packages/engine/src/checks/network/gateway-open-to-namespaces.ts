// A listener for routes of all namespaces lets each of them claim host names and paths of the others.
// Source: gateway-api.sigs.k8s.io/concepts/security-model, "Limiting namespaces that can use a Gateway"

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { gateway } from '../../model/kinds/network.ts'
import { isEmptySelector } from '../../model/selector.ts'

export const gatewayOpenToNamespaces: ObjectCheck<ValueOf<typeof gateway>> = {
  id: 'gateway-open-to-namespaces',
  title: 'Gateway listener that takes routes from every namespace',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Whoever may write routes in any namespace publishes Services, and takes requests, under the names of this Gateway',
  attack: 'A route for a longer path on the host of another team receives its requests with their cookies',
  remedy: 'Set allowedRoutes.namespaces.from to Same, or to Selector with the namespaces that may use it',
  sources: [{ title: 'Gateway API, Security Model', url: 'https://gateway-api.sigs.k8s.io/concepts/security-model/' }],
  rows: ['U-NET-012'],
  judges: 'object',
  kinds: [gateway],
  reads: ['object.spec.listeners'],
  find({ name, value }) {
    return (value.spec?.listeners ?? []).flatMap((listener, index) => {
      const { from = 'Same', selector = {} } = listener.allowedRoutes?.namespaces ?? {}
      const open = from === 'All' || (from === 'Selector' && isEmptySelector(selector))
      if (!open) return []
      // A host name of its own leaves less to take
      const whole = listener.hostname === undefined || listener.hostname.startsWith('*')
      const path = ['spec', 'listeners', index, 'allowedRoutes', 'namespaces', from === 'All' ? 'from' : 'selector']
      const message = `Listener ${listener.name} of Gateway ${name} takes routes from every namespace`
      return [{ path, message, ...(!whole && { severity: 'low' as const }) }]
    })
  },
}
