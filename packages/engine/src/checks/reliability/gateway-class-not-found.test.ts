import type { Json } from '../../model/json.ts'
import { law, world } from '../law.ts'
import type { Fixture } from '../law.ts'
import { gatewayClassNotFound } from './gateway-class-not-found.ts'

const gatewayClass = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'public' },
  spec: { controllerName: 'example.com/gateway' },
}
const gateway = (gatewayClassName: Json, more: Pick<Fixture, 'world'> = { world: 'listed' }) =>
  world(
    [
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name: 'edge', namespace: 'shop' },
        spec: { gatewayClassName, listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
      },
      gatewayClass,
    ],
    { ...more, marked: 'crd' },
  )
const at = 'spec.gatewayClassName'

law(gatewayClassNotFound, {
  passes: [gateway('public'), gateway('public', {})],
  fails: [{ given: gateway('publik'), at }],
  unknown: [
    { given: gateway('publik', {}), at },
    { given: gateway(7), at },
  ],
})
