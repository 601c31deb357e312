import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerAlwaysAdmit } from './api-server-always-admit.ts'

law(apiServerAlwaysAdmit, {
  passes: [apiServer()],
  fails: [
    {
      given: apiServer({ 'enable-admission-plugins': 'AlwaysAdmit,NodeRestriction,DenyServiceExternalIPs' }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'admission-control': 'AlwaysAdmit,NodeRestriction,ServiceAccount,NamespaceLifecycle,DenyServiceExternalIPs',
        'enable-admission-plugins': null,
      }),
      at: firstFlag,
    },
  ],
  unknown: [
    {
      given: apiServer(
        { 'enable-admission-plugins': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
