import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerAdmissionPluginsDisabled } from './api-server-admission-plugins-disabled.ts'

law(apiServerAdmissionPluginsDisabled, {
  passes: [apiServer(), apiServer({ 'disable-admission-plugins': 'DefaultStorageClass' })],
  fails: [
    { given: apiServer({ 'disable-admission-plugins': 'PodSecurity' }), at: firstFlag },
    {
      given: apiServer({ 'disable-admission-plugins': 'DefaultStorageClass,ValidatingAdmissionWebhook' }),
      at: firstFlag,
    },
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
