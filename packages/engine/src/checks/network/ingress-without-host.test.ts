import { law, world } from '../law.ts'
import { ingress } from './ingress-fixtures.ts'
import { ingressWithoutHost } from './ingress-without-host.ts'

const backend = { service: { name: 'web', port: { number: 80 } } }
const http = { paths: [{ backend, path: '/', pathType: 'Prefix' }] }
const old = { apiVersion: 'networking.k8s.io/v1beta1', spec: { backend: { serviceName: 'web', servicePort: 80 } } }
// What answers for every host exposes the Service
const alsoFails = ['exposed-by-ingress']

law(ingressWithoutHost, {
  passes: [world([ingress()])],
  fails: [
    { given: world([ingress({ rules: [{ http }] })]), at: 'spec.rules[0].host', alsoFails },
    { given: world([ingress({ defaultBackend: backend })]), at: 'spec.defaultBackend', alsoFails },
    { given: world([{ ...ingress(), ...old }], { marked: 'removed: 1.22' }), at: 'spec.backend', alsoFails },
  ],
  unknown: [{ given: world([ingress({ rules: [{ host: 1 }] })]), at: 'spec.rules[0].host' }],
})
