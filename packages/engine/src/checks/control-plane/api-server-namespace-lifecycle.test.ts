import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerNamespaceLifecycle } from './api-server-namespace-lifecycle.ts'

law(apiServerNamespaceLifecycle, {
  passes: [apiServer()],
  fails: [
    { given: apiServer({ 'disable-admission-plugins': 'NamespaceLifecycle' }), at: firstFlag },
    { given: apiServer({ 'disable-admission-plugins': 'NamespaceLifecycle,DefaultStorageClass' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'disable-admission-plugins': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
