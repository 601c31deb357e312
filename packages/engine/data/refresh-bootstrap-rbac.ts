// Writes bootstrap-rbac.json: the roles and bindings that an API server creates for itself, as it gives them.
// Run against a fresh cluster of the newest supported version, whose objects nobody has changed:
//   KUBECONFIG=… node packages/engine/data/refresh-bootstrap-rbac.ts

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

interface Item {
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly labels?: Readonly<Record<string, string>>
  }
  readonly rules?: readonly unknown[]
  readonly aggregationRule?: unknown
  readonly roleRef?: { readonly kind: string; readonly name: string }
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[]
}

function kubectl(...args: readonly string[]): unknown {
  return JSON.parse(execFileSync('kubectl', [...args, '-o', 'json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }))
}

function itemsOf(resource: string): readonly Item[] {
  const { items } = kubectl('get', resource, '-A', '-l', 'kubernetes.io/bootstrapping=rbac-defaults') as {
    items: readonly Item[]
  }
  return items
}

function role({ metadata, rules = [], aggregationRule }: Item): object {
  const { name, namespace, labels = {} } = metadata
  // What an aggregated role holds is computed from the roles that its selectors select.
  const content = aggregationRule === undefined ? { rules } : { aggregationRule }
  return { name, ...(namespace !== undefined && { namespace }), labels, ...content }
}

function binding({ metadata, roleRef, subjects = [] }: Item): object {
  const { name, namespace } = metadata
  const plain = subjects.map((subject) => ({
    kind: subject.kind,
    name: subject.name,
    ...(subject.namespace !== undefined && { namespace: subject.namespace }),
  }))
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    roleRef: { kind: roleRef?.kind, name: roleRef?.name },
    subjects: plain,
  }
}

const { serverVersion } = kubectl('version') as { serverVersion: { gitVersion: string } }
const data = {
  source:
    'kube-apiserver: GET /apis/rbac.authorization.k8s.io/v1, label kubernetes.io/bootstrapping=rbac-defaults; Kubernetes is Apache-2.0',
  version: serverVersion.gitVersion,
  refresh: 'node packages/engine/data/refresh-bootstrap-rbac.ts',
  clusterRoles: itemsOf('clusterroles').map(role),
  roles: itemsOf('roles').map(role),
  clusterRoleBindings: itemsOf('clusterrolebindings').map(binding),
  roleBindings: itemsOf('rolebindings').map(binding),
}
writeFileSync(new URL('bootstrap-rbac.json', import.meta.url), `${JSON.stringify(data, undefined, 1)}\n`)
