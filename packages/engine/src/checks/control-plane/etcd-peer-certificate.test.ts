import { law } from '../law.ts'
import { etcd, firstFlag, noFlag } from './component-fixtures.ts'
import { etcdPeerCertificate } from './etcd-peer-certificate.ts'

law(etcdPeerCertificate, {
  passes: [etcd(), etcd({ 'peer-cert-file': '/x', 'peer-key-file': '/x' })],
  fails: [
    { given: etcd({ 'peer-cert-file': null }), at: noFlag },
    { given: etcd({ 'peer-key-file': '' }), at: firstFlag },
    { given: etcd({ 'peer-cert-file': null, 'peer-key-file': null }), at: noFlag },
  ],
  unknown: [
    {
      given: etcd(
        { 'peer-cert-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
