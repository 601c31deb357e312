import { kindOf } from '../../model/kinds.ts'
import type { KubeObject } from '../../model/object.ts'
import type { Labels } from '../../model/selector.ts'
import { isWorkloadKind } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'

const known = new WeakMap<World, ReadonlyMap<string, KubeObject>>()

/**
 * A custom resource of the namespace that bears the name that one of these labels has as its value: operators make the pods
 * of `Prometheus k8s` with the label `prometheus: k8s`. As `Prometheus k8s`; undefined where there is none.
 */
export function customMaker(world: World, namespace: string, labels: Labels): string | undefined {
  let byName = known.get(world)
  if (byName === undefined) known.set(world, (byName = customResources(world)))
  for (const value of Object.values(labels)) {
    const object = byName.get(`${namespace}\n${value}`)
    if (object !== undefined) return `${object.kind} ${object.name}`
  }
  return undefined
}

function customResources(world: World): ReadonlyMap<string, KubeObject> {
  const byName = new Map<string, KubeObject>()
  for (const object of world.all) {
    const { group, kind } = object.resource
    // Groups without a dot, and those of Kubernetes itself, are built in.
    if (
      !group.includes('.') ||
      group.endsWith('.k8s.io') ||
      kindOf(group, kind) !== undefined ||
      isWorkloadKind(object.groupKind, world.settings.podTemplates)
    )
      continue
    byName.set(`${object.namespace}\n${object.name}`, object)
  }
  return byName
}
