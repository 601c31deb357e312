import type { KubeObject } from './object.ts'

/**
 * Controllers collapse to their top owner and replicas are judged once: an object whose controller is in the list is
 * left out; of objects with the same controller outside the list (a custom resource), the first stands for all.
 * Source: kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents.
 */
export function collapseOwned(objects: readonly KubeObject[]): readonly KubeObject[] {
  if (objects.every((object) => object.meta.ownerReferences === undefined)) return objects
  const uids = new Set<string>()
  const names = new Set<string>()
  for (const object of objects) {
    if (object.meta.uid !== undefined) uids.add(object.meta.uid)
    names.add(`${object.kind}\n${object.namespace}\n${object.name}`)
  }
  const judgedOwners = new Set<string>()
  return objects.filter((object) => {
    const owner = object.meta.ownerReferences?.find((reference) => reference.controller === true)
    if (owner === undefined) return true
    // The kubelet owns mirror pods of static pods: the node is their owner, and each is a workload of its own.
    if (owner.kind === 'Node') return true
    if (owner.uid !== undefined && uids.has(owner.uid)) return false
    const name = `${owner.kind ?? ''}\n${object.namespace}\n${owner.name ?? ''}`
    if (owner.uid === undefined && names.has(name)) return false
    const key = `${object.kind}\n${owner.uid ?? name}`
    if (judgedOwners.has(key)) return false
    judgedOwners.add(key)
    return true
  })
}
