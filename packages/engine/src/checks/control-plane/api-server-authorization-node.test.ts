import type { JsonObject } from '../../model/json.ts'
import { law } from '../law.ts'
import { apiServer, beside, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerAuthorizationNode } from './api-server-authorization-node.ts'

function config(...types: readonly string[]): JsonObject {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    authorizers: types.map((type) => ({ name: type.toLowerCase(), type })),
    kind: 'AuthorizationConfiguration',
    metadata: { name: 'authorization' },
  }
}

const byFile = apiServer({ 'authorization-config': '/etc/kubernetes/authorization.yaml', 'authorization-mode': null })

law(apiServerAuthorizationNode, {
  passes: [
    apiServer(),
    apiServer({ 'authorization-mode': 'Node,Webhook,RBAC' }),
    beside(byFile, config('Node', 'RBAC')),
  ],
  fails: [
    { given: apiServer({ 'authorization-mode': 'RBAC' }), at: firstFlag },
    {
      given: apiServer({ 'authorization-mode': null }),
      at: noFlag,
      alsoFails: ['api-server-authorization-always-allow', 'api-server-authorization-rbac'],
    },
    { given: beside(byFile, config('RBAC')), at: 'authorizers' },
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
