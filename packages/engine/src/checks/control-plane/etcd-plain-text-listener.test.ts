import { law } from '../law.ts'
import { etcd, firstFlag } from './component-fixtures.ts'
import { etcdPlainTextListener } from './etcd-plain-text-listener.ts'

law(etcdPlainTextListener, {
  passes: [etcd(), etcd({ 'listen-client-urls': 'http://127.0.0.1:2379' })],
  fails: [
    { given: etcd({ 'listen-client-urls': 'http://0.0.0.0:2379' }), at: firstFlag },
    { given: etcd({ 'listen-peer-urls': 'http://10.0.0.10:2380' }), at: firstFlag },
  ],
  unknown: [
    {
      given: etcd(
        { 'listen-client-urls': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
