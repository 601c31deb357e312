// Prometheus scrapes the Services that a ServiceMonitor selects, in the namespaces that it names: one that selects nothing, or
// names ports that they do not have, measures nothing.
// Source: prometheus-operator.dev/docs/api-reference, ServiceMonitorSpec

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service, serviceMonitor } from '../../model/kinds/network.ts'
import { selects } from '../../model/selector.ts'

export const serviceMonitorSelectsNothing: ObjectCheck<ValueOf<typeof serviceMonitor>> = {
  id: 'service-monitor-selects-nothing',
  title: 'ServiceMonitor that selects nothing',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Nothing is measured, and alerts on it never fire',
  attack: 'An attack or an outage is seen by nobody, because a label was changed in one place only',
  remedy: 'Let the selector match the labels of the Services',
  sources: [
    { title: 'Prometheus Operator, ServiceMonitor', url: 'https://prometheus-operator.dev/docs/api-reference/api/' },
  ],
  rows: ['U-REL-034'],
  passesOn: 'presence',
  judges: 'object',
  kinds: [serviceMonitor],
  reads: ['object.spec.selector', 'object.spec.namespaceSelector', 'kind:Service'],
  find({ value, namespace: own, name }, world) {
    const { selector, namespaceSelector } = value.spec ?? {}
    if (selector === undefined) return []
    const named = namespaceSelector?.matchNames ?? []
    const namespaces = namespaceSelector?.any === true ? [undefined] : named.length > 0 ? named : [own]
    let searched = 0
    for (const namespace of namespaces) {
      const services = world.objects(service, namespace)
      if (services.some(({ labels }) => selects(selector, labels) !== false)) return []
      searched += services.length
    }
    const unseen = namespaces.find((namespace) => world.seen(service, namespace) !== 'complete')
    const closed = world.evidence.coverage.world !== 'listed'
    if (closed && searched === 0) {
      const message = `ServiceMonitor ${name} selects Services of ${named.join(', ') || own}, of which the target holds none`
      return [{ path: ['spec', 'selector'], message, unknown: true }]
    }
    const [where = unseen] = namespaces
    const place = unseen ?? where
    return [
      {
        path: ['spec', 'selector'],
        message: `ServiceMonitor ${name} selects none of ${searched} Services`,
        absence: { kind: service, ...(place !== undefined && { namespace: place }), searched },
        // Files seldom hold all namespaces.
        ...(closed && { confidence: namespaceSelector?.any === true ? ('possible' as const) : ('likely' as const) }),
      },
    ]
  },
}
