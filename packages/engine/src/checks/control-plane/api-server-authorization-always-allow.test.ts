import type { JsonObject } from '../../model/json.ts'
import { law } from '../law.ts'
import { apiServer, beside, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerAuthorizationAlwaysAllow } from './api-server-authorization-always-allow.ts'

function config(...types: readonly string[]): JsonObject {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    authorizers: types.map((type) => ({ name: type.toLowerCase(), type })),
    kind: 'AuthorizationConfiguration',
    metadata: { name: 'authorization' },
  }
}

const byFile = apiServer({ 'authorization-config': '/etc/kubernetes/authorization.yaml', 'authorization-mode': null })

law(apiServerAuthorizationAlwaysAllow, {
  passes: [
    apiServer(),
    apiServer({ 'authorization-mode': 'Node,Webhook,RBAC' }),
    beside(byFile, config('Node', 'RBAC')),
  ],
  fails: [
    {
      given: apiServer({ 'authorization-mode': 'AlwaysAllow' }),
      at: firstFlag,
      alsoFails: ['api-server-authorization-node', 'api-server-authorization-rbac'],
    },
    {
      given: apiServer({ 'authorization-mode': null }),
      at: noFlag,
      alsoFails: ['api-server-authorization-node', 'api-server-authorization-rbac'],
    },
    { given: apiServer({ 'authorization-mode': 'Node,RBAC,AlwaysAllow' }), at: firstFlag },
    { given: beside(byFile, config('Node', 'RBAC', 'AlwaysAllow')), at: 'authorizers' },
  ],
  unknown: [
    {
      given: apiServer(
        { 'authorization-mode': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: byFile, at: firstFlag },
  ],
})
