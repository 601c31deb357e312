// Operators run the pods of their custom resources as the service account that these name: spec.serviceAccountName of
// Prometheus and Alertmanager, spec.serviceAccount or serviceAccount.name of others.

import { isObject } from '../../model/json.ts'
import { kindOf } from '../../model/kinds.ts'
import type { World } from '../../model/world.ts'

const keys: ReadonlySet<string> = new Set(['serviceAccount', 'serviceAccountName'])
const maxDepth = 8
/** Of each object; beyond it a name is not found, and the account is reported as likely unused. */
const maxValues = 5000

/** `namespace/name` of each service account that a custom resource of its namespace names. */
export function customAccounts(world: World): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { namespace, resource } of world.all) {
    const { group, kind, value } = resource
    // Groups without a dot, and those of Kubernetes itself, are built in.
    if (!group.includes('.') || group.endsWith('.k8s.io') || kindOf(group, kind) !== undefined) continue
    for (const name of namesIn(value['spec'])) found.add(`${namespace}/${name}`)
  }
  return found
}

function namesIn(spec: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: spec, depth: 0 }]
  for (const { value, depth } of queue) {
    if (!isObject(value) && !Array.isArray(value)) continue
    for (const [key, inner] of Object.entries(value)) {
      if (keys.has(key)) {
        const name = isObject(inner) ? inner['name'] : inner
        if (typeof name === 'string') names.add(name)
      } else if (depth < maxDepth && queue.length < maxValues) queue.push({ value: inner, depth: depth + 1 })
    }
  }
  return names
}
