import { law } from '../law.ts'
import { etcd, firstFlag } from './component-fixtures.ts'
import { etcdPeerAutoTls } from './etcd-peer-auto-tls.ts'

law(etcdPeerAutoTls, {
  passes: [etcd({ 'peer-auto-tls': 'false' }), etcd({ 'peer-auto-tls': '0' }), etcd({ 'peer-auto-tls': null })],
  fails: [{ given: etcd({ 'peer-auto-tls': 'true' }), at: firstFlag }],
  unknown: [
    {
      given: etcd(
        { 'peer-auto-tls': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: etcd({ 'peer-auto-tls': 'maybe' }), at: firstFlag },
  ],
})
