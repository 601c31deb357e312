import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerExternalIps } from './api-server-external-ips.ts'

law(apiServerExternalIps, {
  passes: [apiServer()],
  fails: [
    {
      given: apiServer({ 'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,EventRateLimit' }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'DenyServiceExternalIPs',
        'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,EventRateLimit',
      }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'DenyServiceExternalIPs,DefaultStorageClass',
        'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,EventRateLimit',
      }),
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
