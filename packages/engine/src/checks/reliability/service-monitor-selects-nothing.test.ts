import type { Json, JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { serviceMonitorSelectsNothing } from './service-monitor-selects-nothing.ts'

const monitor = (selector: Json, namespaceSelector: JsonObject = {}) =>
  world(
    [
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'web', namespace: 'shop' },
        spec: { endpoints: [{ port: 'http' }], namespaceSelector: { ...namespaceSelector }, selector: selector },
      },
    ],
    { marked: 'crd' },
  )
const web = { matchLabels: { 'app.kubernetes.io/name': 'web' } }
const api = { matchLabels: { 'app.kubernetes.io/name': 'api' } }

law(serviceMonitorSelectsNothing, {
  passes: [monitor(web), monitor({}), monitor(web, { any: true }), monitor(web, { matchNames: ['shop'] })],
  fails: [
    { given: monitor(api), at: 'spec.selector' },
    { given: monitor(api, { any: true }), at: 'spec.selector' },
  ],
  unknown: [
    { given: monitor('web'), at: 'spec.selector' },
    { given: monitor(web, { matchNames: ['elsewhere'] }), at: 'spec.selector' },
  ],
})
