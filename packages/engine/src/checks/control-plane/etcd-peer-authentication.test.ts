import { law } from '../law.ts'
import { etcd, firstFlag, noFlag } from './component-fixtures.ts'
import { etcdPeerAuthentication } from './etcd-peer-authentication.ts'

law(etcdPeerAuthentication, {
  passes: [etcd({ 'peer-client-cert-auth': 'true' }), etcd({ 'peer-client-cert-auth': '1' })],
  fails: [
    { given: etcd({ 'peer-client-cert-auth': 'false' }), at: firstFlag },
    { given: etcd({ 'peer-client-cert-auth': null }), at: noFlag },
  ],
  unknown: [
    {
      given: etcd(
        { 'peer-client-cert-auth': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: etcd({ 'peer-client-cert-auth': 'maybe' }), at: firstFlag },
  ],
})
