import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { ingressSecretNotFound } from './ingress-secret-not-found.ts'

const ingress = (tls: JsonObject, annotations: JsonObject = {}, more: readonly JsonObject[] = []) =>
  world([
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { annotations, name: 'web', namespace: 'shop' },
      spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } }, tls: [tls] },
    },
    ...more,
  ])
const certificate = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { secretName: 'web-tls' },
}
const at = 'spec.tls[0].secretName'

law(ingressSecretNotFound, {
  passes: [
    ingress({ secretName: 'registry' }),
    ingress({ hosts: ['shop.example'] }),
    ingress({ secretName: 'web-tls' }, { 'cert-manager.io/cluster-issuer': 'letsencrypt' }),
    ingress({ secretName: 'web-tls' }, {}, [certificate]),
  ],
  fails: [
    { given: ingress({ secretName: 'web-tls' }), at },
    { given: { ...ingress({ secretName: 'web-tls' }), world: 'listed' }, at },
  ],
  unknown: [{ given: ingress({ secretName: 7 }), at }],
})
