import type { NamespaceView, World } from '../../model/world.ts'

/** A namespace that the target holds, or runs something in, and that does not belong to the cluster itself. */
export function isOfUsers(namespace: NamespaceView, world: World): boolean {
  if (world.settings.systemNamespaces.includes(namespace.name)) return false
  return namespace.object !== undefined || namespace.workloads.length > 0
}
