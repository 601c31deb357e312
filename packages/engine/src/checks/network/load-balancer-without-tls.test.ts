import { law, world } from '../law.ts'
import { loadBalancerWithoutTls } from './load-balancer-without-tls.ts'
import { service } from './service-fixtures.ts'

const balancer = (ports: object[], annotations: Record<string, string> = {}) =>
  world([service({ ports: ports as never, type: 'LoadBalancer' }, { annotations })])
const http = { name: 'http', port: 80, protocol: 'TCP' }
const https = { name: 'https', port: 443, protocol: 'TCP' }

law(loadBalancerWithoutTls, {
  passes: [
    world([service({ ports: [http] })]),
    balancer([https]),
    balancer([http, https]),
    balancer([{ name: 'game', port: 7777, protocol: 'UDP' }]),
    balancer([http], {
      'service.beta.kubernetes.io/aws-load-balancer-ssl-cert': 'arn:aws:acm:eu-west-1:1:certificate/a',
    }),
    balancer([http], { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' }),
    balancer([{ ...http, appProtocol: 'kubernetes.io/h2c' }]),
  ],
  fails: [
    { given: balancer([http]), at: 'spec.ports[0]' },
    {
      given: balancer([
        { name: 'metrics', port: 9100 },
        { name: 'web', port: 8080 },
      ]),
      at: 'spec.ports[1]',
    },
    { given: balancer([{ appProtocol: 'http', name: 'app', port: 9000 }]), at: 'spec.ports[0]' },
  ],
  unknown: [{ given: balancer([{ ...http, port: 'eighty' }]), at: 'spec.ports[0].port' }],
})
