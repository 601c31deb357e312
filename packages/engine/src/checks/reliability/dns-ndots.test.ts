import { deployment, law, pod } from '../law.ts'
import { dnsNdots } from './dns-ndots.ts'

law(dnsNdots, {
  passes: [
    pod(),
    pod({}, { dnsConfig: null, dnsPolicy: 'Default' }),
    pod({}, { dnsConfig: null, hostNetwork: true, hostUsers: null }),
  ],
  fails: [
    { given: pod({}, { dnsConfig: null }), at: 'spec.dnsConfig.options' },
    {
      given: deployment({}, { dnsConfig: { options: [{ name: 'timeout', value: '2' }] } }),
      at: 'spec.template.spec.dnsConfig.options',
    },
  ],
  unknown: [{ given: pod({}, { dnsConfig: { options: 'ndots:2' } }), at: 'spec.dnsConfig.options' }],
})
