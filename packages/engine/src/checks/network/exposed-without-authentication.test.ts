import { law, world } from '../law.ts'
import { exposedWithoutAuthentication } from './exposed-without-authentication.ts'
import { podOf, service } from './service-fixtures.ts'

const redis = podOf('docker.io/library/redis:7.4')
const selector = { app: 'tool', 'app.kubernetes.io/name': null }
const listed = { world: 'listed' as const }

law(exposedWithoutAuthentication, {
  passes: [
    world([service({ selector }), redis]),
    world([service({ loadBalancerSourceRanges: ['10.0.0.0/8'], selector, type: 'LoadBalancer' }), redis]),
    world([service({ selector, type: 'NodePort' }), podOf('postgres:17')]),
    world([service({ type: 'NodePort' })]),
    world([service({ type: 'ClusterIP' })], listed),
  ],
  fails: [
    { given: world([service({ selector, type: 'NodePort' }), redis]), at: 'spec.type' },
    {
      given: world([service({ selector, type: 'LoadBalancer' }), podOf('quay.io/prometheus/prometheus:v3.5.0')]),
      at: 'spec.type',
      alsoFails: ['exposed-management-interface'],
    },
    {
      given: world([service({ externalIPs: ['203.0.113.1'], selector }), redis]),
      at: 'spec.externalIPs',
      alsoFails: ['service-external-ips'],
    },
    // By its name, where its pods are not there
    {
      given: world([service({ selector: { app: 'absent' }, type: 'NodePort' }, { name: 'redis-master' })]),
      at: 'spec.type',
    },
  ],
  unknown: [{ given: world([service({ type: 'NodePort' })], listed), at: 'spec.type' }],
})
