import { bool, list, obj, str } from '../schema.ts'
import type { TypeOf } from '../schema.ts'
import { labelSelector } from '../selector.ts'
import { kind, objectMeta } from './meta.ts'

export const policyRule = obj({
  apiGroups: list(str),
  resources: list(str),
  resourceNames: list(str),
  nonResourceURLs: list(str),
  verbs: list(str),
})
export type PolicyRule = TypeOf<typeof policyRule>

export const subject = obj({ apiGroup: str, kind: str, name: str, namespace: str })
export type Subject = TypeOf<typeof subject>

const roleRef = obj({ apiGroup: str, kind: str, name: str })
const group = 'rbac.authorization.k8s.io'
const oldGroups = ['authorization.openshift.io']

export const role = kind({
  group,
  oldGroups,
  kind: 'Role',
  plural: 'roles',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, rules: list(policyRule) }),
})

export const clusterRole = kind({
  group,
  oldGroups,
  kind: 'ClusterRole',
  plural: 'clusterroles',
  namespaced: false,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    rules: list(policyRule),
    aggregationRule: obj({ clusterRoleSelectors: list(labelSelector) }),
  }),
})

export const roleBinding = kind({
  group,
  oldGroups,
  kind: 'RoleBinding',
  plural: 'rolebindings',
  namespaced: true,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, roleRef, subjects: list(subject) }),
})

export const clusterRoleBinding = kind({
  group,
  oldGroups,
  kind: 'ClusterRoleBinding',
  plural: 'clusterrolebindings',
  namespaced: false,
  versions: ['v1'],
  schema: obj({ metadata: objectMeta, roleRef, subjects: list(subject) }),
})

export const serviceAccount = kind({
  group: '',
  kind: 'ServiceAccount',
  plural: 'serviceaccounts',
  namespaced: true,
  versions: ['v1'],
  schema: obj({
    metadata: objectMeta,
    automountServiceAccountToken: bool,
    secrets: list(obj({ name: str })),
    imagePullSecrets: list(obj({ name: str })),
  }),
})
