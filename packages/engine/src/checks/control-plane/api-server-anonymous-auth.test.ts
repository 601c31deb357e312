import type { JsonObject } from '../../model/json.ts'
import { law } from '../law.ts'
import { apiServer, beside, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerAnonymousAuth } from './api-server-anonymous-auth.ts'

function config(anonymous: JsonObject | null): JsonObject {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AuthenticationConfiguration',
    metadata: { name: 'authentication' },
    ...(anonymous && { anonymous }),
  }
}

const byFile = apiServer({ 'authentication-config': '/etc/kubernetes/authentication.yaml', 'anonymous-auth': null })

law(apiServerAnonymousAuth, {
  passes: [
    apiServer(),
    beside(byFile, config({ enabled: false })),
    beside(byFile, config({ conditions: [{ path: '/livez' }, { path: '/readyz' }], enabled: true })),
  ],
  fails: [
    { given: apiServer({ 'anonymous-auth': 'true' }), at: firstFlag },
    { given: apiServer({ 'anonymous-auth': null }), at: noFlag },

    // Its probes need anonymous requests, so that there is no fix
    {
      given: apiServer(
        { 'anonymous-auth': null },
        { livenessProbe: { httpGet: { path: '/livez', port: 6443, scheme: 'HTTPS' } } },
      ),
      at: noFlag,
    },
    { given: beside(byFile, config({ enabled: true })), at: 'anonymous.enabled' },
    { given: beside(byFile, config(null)), at: 'anonymous' },
    {
      given: beside(byFile, config({ conditions: [{ path: '/api' }], enabled: true })),
      at: 'anonymous.conditions[0].path',
    },
  ],
  unknown: [
    {
      given: apiServer(
        { 'anonymous-auth': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: byFile, at: firstFlag },
    { given: beside(byFile, config({ enabled: 'no' })), at: 'anonymous.enabled' },
  ],
})
