import { law, world } from '../law.ts'
import { openLoadBalancer } from './open-load-balancer.ts'
import { service } from './service-fixtures.ts'

const balancer = (spec: object = {}, annotations: Record<string, string> = {}) =>
  world([service({ type: 'LoadBalancer', ...spec }, { annotations })])

law(openLoadBalancer, {
  passes: [
    world([service({})]),
    balancer({ loadBalancerSourceRanges: ['203.0.113.0/24'] }),
    balancer({}, { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' }),
    balancer({}, { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' }),
    balancer({}, { 'networking.gke.io/load-balancer-type': 'Internal' }),
    balancer({}, { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8' }),
  ],
  fails: [
    { given: balancer(), at: 'spec.type' },
    { given: balancer({ loadBalancerSourceRanges: ['0.0.0.0/0'] }), at: 'spec.loadBalancerSourceRanges' },
    {
      given: balancer({}, { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing' }),
      at: 'spec.type',
    },
    { given: balancer({}, { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'false' }), at: 'spec.type' },
  ],
  unknown: [{ given: balancer({ loadBalancerSourceRanges: '10.0.0.0/8' }), at: 'spec.loadBalancerSourceRanges' }],
})
