import type { Grant } from '../../access/right.ts'
import type { Severity } from '../../model/severity.ts'
import type { World } from '../../model/world.ts'

/**
 * What get is worth on a subresource that opens a stream: up to 1.34 as much as create, because a WebSocket is opened by a
 * GET; since 1.35 nothing (gate AuthorizePodWebsocketUpgradeCreatePermission, on by default). Where the version is not
 * known the finding is likely. Source: kubernetes/kubernetes #78741, #134577.
 */
export function webSocketGrant(
  { verbs }: Grant,
  { version }: World,
): { readonly confidence?: 'likely'; readonly severity?: Severity } | undefined {
  if (verbs.includes('create')) return {}
  if (version === undefined) return { confidence: 'likely', severity: 'medium' }
  return version.major === 1 && version.minor < 35 ? {} : undefined
}
