import type { Subject } from '../model/kinds/rbac.ts'

/** Who asks: the user's name and every group it is in, as authentication gives them. */
export interface Requester {
  readonly user: string
  readonly groups: readonly string[]
}

/** Source: kubernetes.io/docs/reference/access-authn-authz/authentication, "Service account tokens". */
export function serviceAccountRequester(namespace: string, name: string): Requester {
  return {
    user: `system:serviceaccount:${namespace}:${name}`,
    groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
  }
}

/**
 * The user or group that a subject of a binding stands for; undefined: nobody, because a service account names no
 * namespace in a ClusterRoleBinding or because the API server knows no such kind. `*` is a name like any other.
 * Source: kubernetes/kubernetes pkg/registry/rbac/validation/rule.go, appliesToUser.
 */
export function principalOf(
  { kind, name = '', namespace = '' }: Subject,
  bindingNamespace: string,
): Principal | undefined {
  switch (kind) {
    case 'User':
      return `user ${name}`
    case 'Group':
      return `group ${name}`
    case 'ServiceAccount': {
      const own = namespace === '' ? bindingNamespace : namespace
      return own === '' ? undefined : `user system:serviceaccount:${own}:${name}`
    }
    default:
      return undefined
  }
}

export type Principal = `user ${string}` | `group ${string}`

export function principalsOf({ user, groups }: Requester): readonly Principal[] {
  return [`user ${user}`, ...groups.map((group): Principal => `group ${group}`)]
}

/** `ServiceAccount shop/web`, `Group developers`. */
export function printSubject({ kind = '', name = '', namespace = '' }: Subject, bindingNamespace: string): string {
  const own = namespace === '' ? bindingNamespace : namespace
  return kind === 'ServiceAccount' ? `${kind} ${own}/${name}` : `${kind} ${name}`
}
