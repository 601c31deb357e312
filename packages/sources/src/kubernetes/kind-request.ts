/** One kind that somebody wants to read. */
export interface KindRequest {
  /** Empty for the core group. */
  readonly group: string
  /** The resource's name in paths: `deployments`. */
  readonly plural: string
  readonly kind: string
  readonly namespaced: boolean
  /** The versions that the reader understands, the one it likes best first: `['v1']`. */
  readonly versions: readonly string[]
}

/** Secrets are not listed at all, or without their content (which RBAC cannot grant apart: it takes full list rights). */
export type SecretsMode = 'none' | 'metadata'

/** `Pod`, `apps/Deployment`: the name of a kind in the coverage. */
export function groupKind(request: { group: string; kind: string }): string {
  return request.group === '' ? request.kind : `${request.group}/${request.kind}`
}

export function isSecret(request: { group: string; plural: string }): boolean {
  return request.group === '' && request.plural === 'secrets'
}

export function apiVersion(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`
}
