import { law } from '../law.ts'
import { etcd, firstFlag, noFlag } from './component-fixtures.ts'
import { etcdCertificate } from './etcd-certificate.ts'

law(etcdCertificate, {
  passes: [
    etcd(),
    etcd({ 'cert-file': '/x', 'key-file': '/x' }),
    etcd(
      { 'cert-file': null, 'key-file': null },
      {
        env: [
          { name: 'ETCD_CERT_FILE', value: '/a' },
          { name: 'ETCD_KEY_FILE', value: '/b' },
        ],
      },
    ),
  ],
  fails: [
    { given: etcd({ 'cert-file': null }), at: noFlag },
    { given: etcd({ 'key-file': '' }), at: firstFlag },
    { given: etcd({ 'cert-file': null, 'key-file': null }), at: noFlag },
  ],
  unknown: [
    {
      given: etcd(
        { 'cert-file': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
