// Which cloud the nodes are machines of. Source: kubernetes.io/docs/reference/kubernetes-api/cluster-resources/node-v1,
// spec.providerID: `<provider>://<identifier>`; labels that managed services set on their nodes.

import { node } from '../model/kinds/cluster.ts'
import type { World } from '../model/world.ts'

export interface Cloud {
  readonly name: string
  /** EKS, AKS, GKE: where somebody else runs the control plane. */
  readonly service: string | undefined
}

const providers: Readonly<Record<string, string>> = {
  alicloud: 'Alibaba Cloud',
  aws: 'AWS',
  azure: 'Azure',
  digitalocean: 'DigitalOcean',
  gce: 'Google Cloud',
  hcloud: 'Hetzner',
  ibm: 'IBM Cloud',
  linode: 'Linode',
  oci: 'Oracle Cloud',
  openstack: 'OpenStack',
  scaleway: 'Scaleway',
  vultr: 'Vultr',
}
const services = [
  ['eks.amazonaws.com/', 'EKS'],
  ['alpha.eksctl.io/', 'EKS'],
  ['kubernetes.azure.com/', 'AKS'],
  ['cloud.google.com/gke-', 'GKE'],
] as const

const known = new WeakMap<World, { readonly cloud: Cloud | undefined }>()

/** Undefined: no node was seen, or none is a machine of a cloud that we know. */
export function cloudOf(world: World): Cloud | undefined {
  let answer = known.get(world)
  if (answer === undefined) known.set(world, (answer = { cloud: find(world) }))
  return answer.cloud
}

function find(world: World): Cloud | undefined {
  for (const { value, labels } of world.objects(node)) {
    const id = value.spec?.providerID ?? ''
    const scheme = id.slice(0, Math.max(id.indexOf('://'), 0))
    const name = Object.hasOwn(providers, scheme) ? providers[scheme] : undefined
    if (name === undefined) continue
    const service = services.find(([prefix]) => Object.keys(labels).some((key) => key.startsWith(prefix)))?.[1]
    return { name, service }
  }
  return undefined
}
