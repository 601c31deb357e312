import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { ingressClassNotFound } from './ingress-class-not-found.ts'

const ingress = (ingressClassName: Json) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    defaultBackend: { service: { name: 'web', port: { number: 80 } } },
    ...(ingressClassName !== null && { ingressClassName: ingressClassName }),
  },
})
const nginx = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: 'nginx' },
  spec: { controller: 'k8s.io/ingress-nginx' },
}
const at = 'spec.ingressClassName'

law(ingressClassNotFound, {
  passes: [world([ingress(null)]), world([ingress('nginx'), nginx], { world: 'listed' })],
  fails: [{ given: world([ingress('ngnix'), nginx], { world: 'listed' }), at }],
  unknown: [
    { given: world([ingress('nginx')]), at },
    { given: world([ingress(8)]), at },
  ],
})
