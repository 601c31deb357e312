import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { isSecret } from './kind-request.ts'
import type { KindRequest, SecretsMode } from './kind-request.ts'

/**
 * The ClusterRole that reading these kinds takes: `list` and nothing else, one rule a group. /version, /api and /apis are
 * open to every authenticated user (system:public-info-viewer, system:discovery) and stand in no rule. Secrets only in the
 * mode that lists them: RBAC cannot grant their metadata alone, so that mode's role can read their content.
 */
export function clusterRole(kinds: readonly KindRequest[], secrets: SecretsMode): JsonObject {
  const groups = new Map<string, Set<string>>()
  for (const request of kinds) {
    if (isSecret(request) && secrets === 'none') continue
    const resources = groups.get(request.group) ?? new Set()
    groups.set(request.group, resources.add(request.plural))
  }
  const rules = [...groups.keys()].toSorted().map((group) => {
    return { apiGroups: [group], resources: [...(groups.get(group) ?? [])].toSorted(), verbs: ['list'] }
  })
  const name = secrets === 'none' ? 'seaworthy-reader' : 'seaworthy-reader-secrets-metadata'
  return { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name }, rules }
}
