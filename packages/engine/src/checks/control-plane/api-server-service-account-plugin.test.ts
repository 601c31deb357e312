import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerServiceAccountPlugin } from './api-server-service-account-plugin.ts'

law(apiServerServiceAccountPlugin, {
  passes: [apiServer()],
  fails: [
    { given: apiServer({ 'disable-admission-plugins': 'ServiceAccount' }), at: firstFlag },
    { given: apiServer({ 'disable-admission-plugins': 'ServiceAccount,DefaultStorageClass' }), at: firstFlag },
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
