// Secrets that operators write from objects of their own: Certificate (cert-manager.io) and ExternalSecret name them in their
// spec, SealedSecret and others give them their own name.

import { valueAt } from '../../model/path.ts'
import type { Path } from '../../model/path.ts'
import type { World } from '../../model/world.ts'

const makers: Readonly<Record<string, readonly Path[]>> = {
  'bitnami.com/SealedSecret': [['metadata', 'name']],
  'cert-manager.io/Certificate': [['spec', 'secretName']],
  'external-secrets.io/ExternalSecret': [
    ['spec', 'target', 'name'],
    ['metadata', 'name'],
  ],
  'isindir.github.com/SopsSecret': [['metadata', 'name']],
  'onepassword.com/OnePasswordItem': [['metadata', 'name']],
  'secrets.hashicorp.com/VaultStaticSecret': [['spec', 'destination', 'name']],
}

const known = new WeakMap<World, ReadonlySet<string>>()

/** Whether an object of the namespace makes a Secret of this name. */
export function madeFromCustom(world: World, namespace: string, name: string): boolean {
  let made = known.get(world)
  if (made === undefined) known.set(world, (made = madeSecrets(world)))
  return made.has(`${namespace}\n${name}`)
}

function madeSecrets(world: World): ReadonlySet<string> {
  const made = new Set<string>()
  for (const { groupKind, namespace, resource } of world.all) {
    if (!Object.hasOwn(makers, groupKind)) continue
    for (const path of makers[groupKind] ?? []) {
      const name = valueAt(resource.value, path)
      if (typeof name === 'string') made.add(`${namespace}\n${name}`)
    }
  }
  return made
}
