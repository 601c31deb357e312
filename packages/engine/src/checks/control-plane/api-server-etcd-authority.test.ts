import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerEtcdAuthority } from './api-server-etcd-authority.ts'

law(apiServerEtcdAuthority, {
  passes: [apiServer(), apiServer({ 'etcd-cafile': '/x' })],
  fails: [
    { given: apiServer({ 'etcd-cafile': null }), at: noFlag },
    { given: apiServer({ 'etcd-cafile': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'etcd-cafile': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
