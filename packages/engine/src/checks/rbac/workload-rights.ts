import { accessOf, isBootstrapBinding } from '../../access/access.ts'
import type { Binding } from '../../access/access.ts'
import { hasApiToken, serviceAccountNameOf } from '../../access/service-account.ts'
import { serviceAccountRequester } from '../../access/subject.ts'
import type { Hit } from '../../model/check.ts'
import type { Kind } from '../../model/kinds/meta.ts'
import { clusterRole, clusterRoleBinding, role, roleBinding } from '../../model/kinds/rbac.ts'
import type { Path } from '../../model/path.ts'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

/** What checks of a workload's rights read. A service account that was not seen mounts its token, as it does by default. */
export const workloadRightsReads: readonly string[] = [
  'pod.serviceAccountName',
  'pod.serviceAccount',
  'pod.automountServiceAccountToken',
  'pod.volumes[].projected',
  'template.metadata.annotations',
  'template.metadata.labels',
  'weighs:ServiceAccount',
  'kind:rbac.authorization.k8s.io/ClusterRoleBinding',
  'kind:rbac.authorization.k8s.io/RoleBinding',
  'kind:rbac.authorization.k8s.io/ClusterRole',
  'kind:rbac.authorization.k8s.io/Role',
]

const known = new WeakMap<World, Map<string, readonly Binding[]>>()
const none: readonly Binding[] = []

const usable = new WeakMap<Workload, readonly Binding[]>()

/** The bindings that code in the pods can use, without what every pod has. A workload belongs to one world. */
export function usableBindings(workload: Workload, world: World): readonly Binding[] {
  const before = usable.get(workload)
  if (before !== undefined) return before
  const bindings = hasApiToken(workload, world)
    ? bindingsOfAccount(workload.namespace, serviceAccountNameOf(workload.spec), world)
    : none
  usable.set(workload, bindings)
  return bindings
}

/** Why not all rights of a workload are known; undefined: they are, or it holds no token to use them with. */
export function whyRightsUnseen(workload: Workload, world: World): string | undefined {
  const unseen = rightsKinds.find((kind) => world.seen(kind) !== 'complete')
  return unseen === undefined || !hasApiToken(workload, world) ? undefined : world.whyNotSeen(unseen)
}

const rightsKinds: readonly Kind<unknown>[] = [clusterRoleBinding, roleBinding, clusterRole, role]

/** The answer where no right was found: a pass, or unknown where not all of them were seen. */
export function orUnseen(workload: Workload, world: World): readonly Hit[] {
  const why = whyRightsUnseen(workload, world)
  return why === undefined ? [] : [{ path: accountPath(workload), message: why, unknown: true }]
}

/** The bindings of a service account and of its groups, without the API server's own; found once. */
export function bindingsOfAccount(namespace: string, name: string, world: World): readonly Binding[] {
  const own = known.get(world) ?? new Map<string, readonly Binding[]>()
  known.set(world, own)
  const key = `${namespace}/${name}`
  const before = own.get(key)
  if (before !== undefined) return before
  const bindings = accessOf(world)
    .bindingsOf(serviceAccountRequester(namespace, name))
    .filter((binding) => !isBootstrapBinding(binding))
  own.set(key, bindings)
  return bindings
}

/** Where a workload names its service account, or would. */
export function accountPath(workload: Workload): Path {
  const old = workload.spec.serviceAccountName === undefined && workload.spec.serviceAccount !== undefined
  return workload.at(old ? 'serviceAccount' : 'serviceAccountName')
}

/** `service account shop/web`. */
export function printAccount(workload: Workload): string {
  return `service account ${workload.namespace}/${serviceAccountNameOf(workload.spec)}`
}

/** `ClusterRoleBinding all (ClusterRole view)`. */
export function printBinding({ kind, name, roleKind, roleName }: Binding): string {
  return `${kind} ${name} (${roleKind} ${roleName})`
}
