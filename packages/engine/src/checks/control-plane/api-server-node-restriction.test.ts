import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerNodeRestriction } from './api-server-node-restriction.ts'

law(apiServerNodeRestriction, {
  passes: [apiServer()],
  fails: [
    {
      given: apiServer({ 'enable-admission-plugins': 'AlwaysPullImages,EventRateLimit,DenyServiceExternalIPs' }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'NodeRestriction',
        'enable-admission-plugins': 'AlwaysPullImages,EventRateLimit,DenyServiceExternalIPs',
      }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'NodeRestriction,DefaultStorageClass',
        'enable-admission-plugins': 'AlwaysPullImages,EventRateLimit,DenyServiceExternalIPs',
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
