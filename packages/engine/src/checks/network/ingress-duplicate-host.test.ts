import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { ingress } from './ingress-fixtures.ts'
import { ingressDuplicateHost } from './ingress-duplicate-host.ts'

const at = 'spec.rules[0].http.paths[0].path'
const other = (metadata: JsonObject, spec: JsonObject = {}) => ingress(spec, { name: 'other', ...metadata })
const backend = { service: { name: 'web', port: { number: 80 } } }
const rules = [{ host: 'shop.example', http: { paths: [{ backend, path: '/api', pathType: 'Prefix' }] } }]

law(ingressDuplicateHost, {
  passes: [
    world([ingress()]),
    world([ingress(), other({}, { ingressClassName: 'internal' })]),
    world([ingress(), other({ annotations: { 'nginx.ingress.kubernetes.io/canary': 'true' } })]),
    world([ingress(), other({}, { rules })]),
  ],
  fails: [
    { given: world([ingress(), other({})]), at },
    { given: world([ingress(), other({ namespace: 'elsewhere' })]), at },
  ],
  unknown: [{ given: world([ingress({ rules: 1 })]), at: 'spec.rules' }],
})
