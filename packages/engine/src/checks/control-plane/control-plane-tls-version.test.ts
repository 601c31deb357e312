import { law } from '../law.ts'
import { apiServer, controllerManager, etcd, firstFlag, scheduler } from './component-fixtures.ts'
import { controlPlaneTlsVersion } from './control-plane-tls-version.ts'

law(controlPlaneTlsVersion, {
  passes: [
    apiServer(),
    apiServer({ 'tls-min-version': null }),
    scheduler({ 'tls-min-version': 'VersionTLS13' }),
    etcd({ 'tls-min-version': 'TLS1.2' }),
  ],
  fails: [
    { given: apiServer({ 'tls-min-version': 'VersionTLS10' }), at: firstFlag },
    { given: controllerManager({ 'tls-min-version': 'VersionTLS11' }), at: firstFlag },
  ],
  unknown: [
    {
      given: scheduler(
        { 'tls-min-version': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
