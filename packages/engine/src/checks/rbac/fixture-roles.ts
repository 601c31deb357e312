import type { JsonObject } from '../../model/json.ts'
import { world } from '../law.ts'
import type { Fixture } from '../law.ts'

// Roles and bindings for the fixtures of this area. Used by tests only.

const apiGroup = 'rbac.authorization.k8s.io'
const apiVersion = `${apiGroup}/v1`

/** A rule; names make it one for these objects only. */
export function rule(
  group: string,
  resources: readonly string[],
  verbs: readonly string[],
  names?: readonly string[],
): JsonObject {
  return { apiGroups: [group], resources, verbs, ...(names && { resourceNames: names }) }
}

/** Role `tested` in namespace shop. */
export function roleWith(...rules: readonly JsonObject[]): JsonObject {
  return { apiVersion, kind: 'Role', metadata: { name: 'tested', namespace: 'shop' }, rules }
}

export function roleIn(namespace: string, ...rules: readonly JsonObject[]): JsonObject {
  return { apiVersion, kind: 'Role', metadata: { name: 'tested', namespace }, rules }
}

/** ClusterRole `tested`. */
export function clusterRoleWith(...rules: readonly JsonObject[]): JsonObject {
  return { apiVersion, kind: 'ClusterRole', metadata: { name: 'tested' }, rules }
}

export const web: JsonObject = { kind: 'ServiceAccount', name: 'web', namespace: 'shop' }

export function user(name: string): JsonObject {
  return { apiGroup, kind: 'User', name }
}

export function group(name: string): JsonObject {
  return { apiGroup, kind: 'Group', name }
}

/** RoleBinding `bound` in namespace shop. */
export function bind(
  roleKind: 'ClusterRole' | 'Role',
  roleName: string,
  ...subjects: readonly JsonObject[]
): JsonObject {
  return {
    apiVersion,
    kind: 'RoleBinding',
    metadata: { name: 'bound', namespace: 'shop' },
    roleRef: { apiGroup, kind: roleKind, name: roleName },
    subjects,
  }
}

/** ClusterRoleBinding `bound`. */
export function bindEverywhere(roleName: string, ...subjects: readonly JsonObject[]): JsonObject {
  return {
    apiVersion,
    kind: 'ClusterRoleBinding',
    metadata: { name: 'bound' },
    roleRef: { apiGroup, kind: 'ClusterRole', name: roleName },
    subjects,
  }
}

/** A ClusterRole with these rules that nobody is bound to, in the hardened world. */
export function inClusterRole(...rules: readonly JsonObject[]): Fixture {
  return world([clusterRoleWith(...rules)])
}

/** A Role with these rules that nobody is bound to, in the hardened world. */
export function inRole(...rules: readonly JsonObject[]): Fixture {
  return world([roleWith(...rules)])
}

/** The ConfigMap that shows a cluster on EKS. */
export const awsAuth: JsonObject = {
  apiVersion: 'v1',
  data: { mapRoles: '- rolearn: arn:aws:iam::111122223333:role/node\n  groups: [system:nodes]\n' },
  kind: 'ConfigMap',
  metadata: { name: 'aws-auth', namespace: 'kube-system' },
}
