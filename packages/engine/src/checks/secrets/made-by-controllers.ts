// Objects from which controllers make Secrets and ConfigMaps that no file holds. By default both have the same name.

import type { World } from '../../model/world.ts'

const makers: ReadonlyMap<string, 'Secret' | 'ConfigMap'> = new Map([
  ['bitnami.com/SealedSecret', 'Secret'],
  ['external-secrets.io/ExternalSecret', 'Secret'],
  ['external-secrets.io/ClusterExternalSecret', 'Secret'],
  ['cert-manager.io/Certificate', 'Secret'],
  ['isindir.github.com/SopsSecret', 'Secret'],
  ['onepassword.com/OnePasswordItem', 'Secret'],
  ['secrets.hashicorp.com/VaultDynamicSecret', 'Secret'],
  ['secrets.hashicorp.com/VaultPKISecret', 'Secret'],
  ['secrets.hashicorp.com/VaultStaticSecret', 'Secret'],
  ['secrets.infisical.com/InfisicalSecret', 'Secret'],
  ['spv.no/AzureKeyVaultSecret', 'Secret'],
  ['trust.cert-manager.io/Bundle', 'ConfigMap'],
])

const known = new WeakMap<World, ReadonlySet<string>>()
const none: ReadonlySet<string> = new Set()

/** Whether an object of the target makes this Secret or ConfigMap, or the cluster itself does. */
export function isMadeByController(
  world: World,
  kind: 'Secret' | 'ConfigMap',
  namespace: string,
  name: string,
): boolean {
  if (kind === 'ConfigMap' && fromCluster.has(name)) return true
  let made = known.get(world)
  if (made === undefined) {
    const found = new Set<string>()
    for (const object of world.all) {
      const makes = makers.get(object.groupKind)
      if (makes === undefined) continue
      found.add(`${makes}/${object.namespace}/${object.name}`)
      // Bundles and cluster-wide external secrets write into every namespace.
      if (object.resource.namespace === '') found.add(`${makes}//${object.name}`)
    }
    made = found.size === 0 ? none : found
    known.set(world, made)
  }
  return made.size > 0 && (made.has(`${kind}/${namespace}/${name}`) || made.has(`${kind}//${name}`))
}

/** Published into every namespace. Source: kubernetes.io/docs/concepts/configuration/configmap; docs.openshift.com */
const fromCluster: ReadonlySet<string> = new Set(['kube-root-ca.crt', 'openshift-service-ca.crt', 'istio-ca-root-cert'])
