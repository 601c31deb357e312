import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerEventRateLimit } from './api-server-event-rate-limit.ts'

law(apiServerEventRateLimit, {
  passes: [apiServer()],
  fails: [
    {
      given: apiServer({ 'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,DenyServiceExternalIPs' }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'EventRateLimit',
        'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,DenyServiceExternalIPs',
      }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'EventRateLimit,DefaultStorageClass',
        'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,DenyServiceExternalIPs',
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
