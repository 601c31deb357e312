import { law } from '../law.ts'
import { apiServer, firstFlag } from './component-fixtures.ts'
import { apiServerAlwaysPullImages } from './api-server-always-pull-images.ts'

law(apiServerAlwaysPullImages, {
  passes: [apiServer()],
  fails: [
    {
      given: apiServer({ 'enable-admission-plugins': 'NodeRestriction,EventRateLimit,DenyServiceExternalIPs' }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'AlwaysPullImages',
        'enable-admission-plugins': 'NodeRestriction,EventRateLimit,DenyServiceExternalIPs',
      }),
      at: firstFlag,
    },
    {
      given: apiServer({
        'disable-admission-plugins': 'AlwaysPullImages,DefaultStorageClass',
        'enable-admission-plugins': 'NodeRestriction,EventRateLimit,DenyServiceExternalIPs',
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
