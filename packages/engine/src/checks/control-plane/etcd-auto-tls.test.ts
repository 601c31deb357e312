import { law } from '../law.ts'
import { etcd, firstFlag } from './component-fixtures.ts'
import { etcdAutoTls } from './etcd-auto-tls.ts'

law(etcdAutoTls, {
  passes: [etcd({ 'auto-tls': 'false' }), etcd({ 'auto-tls': '0' }), etcd({ 'auto-tls': null })],
  fails: [{ given: etcd({ 'auto-tls': 'true' }), at: firstFlag }],
  unknown: [
    {
      given: etcd(
        { 'auto-tls': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: etcd({ 'auto-tls': 'maybe' }), at: firstFlag },
  ],
})
