// Without --authorization-mode, and without --authorization-config, the API server allows everything (AlwaysAllow). Modes are asked
// in turn, and AlwaysAllow anywhere among them allows what RBAC did not. Source: Kubernetes, Authorization, "Authorization modules"

import { kubernetesDocs } from '../../model/check.ts'
import type { ClusterCheck, Hit } from '../../model/check.ts'
import { apiServersOf, withoutApiServer } from './api-server-flags.ts'
import type { ApiServer } from './api-server-flags.ts'

export const rbacDisabled: ClusterCheck = {
  id: 'rbac-disabled',
  title: 'API server that does not ask RBAC',
  tier: 'security',
  severity: 'critical',
  confidence: 'certain',
  why: 'Without RBAC no role limits anybody',
  attack: 'Every token, of the least important pod too, may do everything',
  remedy: 'Start the API server with --authorization-mode=Node,RBAC',
  sources: [kubernetesDocs('Authorization', 'reference/access-authn-authz/authorization/')],
  rows: ['U-RBAC-036'],
  judges: 'cluster',
  reads: ['kind:Pod'],
  find(world) {
    const servers = apiServersOf(world)
    return servers.length === 0 ? withoutApiServer(world, 'whether RBAC is enabled') : servers.flatMap(hitsOf)
  },
}

function hitsOf({ container, flags }: ApiServer): readonly Hit[] {
  const on = container.workload.object
  const path = container.at('command')
  const modes = flags.get('authorization-mode')?.flatMap((value) => value.split(','))
  if (modes === undefined && flags.has('authorization-config')) {
    return [
      {
        on,
        path,
        message: 'The API server reads its authorizers from a file that the target does not hold',
        unknown: true,
      },
    ]
  }
  if (modes === undefined)
    return [{ on, path, message: 'The API server has no --authorization-mode, which allows everything' }]
  if (modes.includes('AlwaysAllow'))
    return [
      { on, path, message: `The API server has --authorization-mode=${modes.join(',')}, which allows everything` },
    ]
  if (!modes.includes('RBAC'))
    return [{ on, path, message: `The API server has --authorization-mode=${modes.join(',')}, without RBAC` }]
  return []
}
