import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerEtcdClientCertificate } from './api-server-etcd-client-certificate.ts'

law(apiServerEtcdClientCertificate, {
  passes: [apiServer(), apiServer({ 'etcd-certfile': '/x', 'etcd-keyfile': '/x' })],
  fails: [
    { given: apiServer({ 'etcd-certfile': null }), at: noFlag },
    { given: apiServer({ 'etcd-keyfile': '' }), at: firstFlag },
    { given: apiServer({ 'etcd-certfile': null, 'etcd-keyfile': null }), at: noFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'etcd-certfile': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
