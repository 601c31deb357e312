import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerEtcdPlainText } from './api-server-etcd-plain-text.ts'

law(apiServerEtcdPlainText, {
  passes: [apiServer(), apiServer({ 'etcd-servers': 'unix://localhost:2379' })],
  fails: [
    { given: apiServer({ 'etcd-servers': 'http://127.0.0.1:2379' }), at: firstFlag },
    { given: apiServer({ 'etcd-servers-overrides': '/events#http://127.0.0.1:2381' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'etcd-servers': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
