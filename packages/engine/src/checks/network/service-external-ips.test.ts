import { law, world } from '../law.ts'
import { serviceExternalIps } from './service-external-ips.ts'
import { service } from './service-fixtures.ts'

law(serviceExternalIps, {
  passes: [world([service({})]), world([service({ externalIPs: [] })])],
  fails: [
    { given: world([service({ externalIPs: ['203.0.113.10'] })]), at: 'spec.externalIPs' },
    { given: world([service({ externalIPs: ['2001:db8::1'], type: 'NodePort' })]), at: 'spec.externalIPs' },
  ],
  unknown: [{ given: world([service({ externalIPs: '203.0.113.10' })]), at: 'spec.externalIPs' }],
})
