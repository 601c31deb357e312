import { law } from '../law.ts'
import { etcd, firstFlag, noFlag } from './component-fixtures.ts'
import { etcdClientAuthentication } from './etcd-client-authentication.ts'

law(etcdClientAuthentication, {
  passes: [etcd(), etcd({ 'client-cert-auth': null }, { env: [{ name: 'ETCD_CLIENT_CERT_AUTH', value: 'true' }] })],
  fails: [
    { given: etcd({ 'client-cert-auth': 'false' }), at: firstFlag },
    { given: etcd({ 'client-cert-auth': null }), at: noFlag },
    { given: etcd({ 'client-cert-auth': null, 'listen-client-urls': 'https://127.0.0.1:2379' }), at: noFlag },
  ],
  unknown: [
    {
      given: etcd(
        { 'client-cert-auth': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: etcd({ 'config-file': '/etc/etcd.yaml' }), at: firstFlag },
  ],
})
