// The rules of a NetworkPolicy with their places. Source: kubernetes.io/docs/reference/kubernetes-api/policy-resources/
// network-policy-v1: an absent or empty list of peers is every peer, an absent or empty list of ports is every port.

import type { NetworkPolicyPeer } from '../model/kinds/network.ts'
import type { Path } from '../model/path.ts'
import { parseCidr, reaches } from './cidr.ts'
import type { AddressRange } from './cidr.ts'
import { directionsOf } from './isolation.ts'
import type { NetworkPolicy } from './isolation.ts'

export interface PolicyRule {
  readonly direction: 'ingress' | 'egress'
  /** `spec.egress[0]` */
  readonly path: Path
  /** Empty: every peer. */
  readonly peers: readonly NetworkPolicyPeer[]
  /** Empty: every port. */
  readonly ports: readonly PolicyPort[]
}

export interface PolicyPort {
  readonly port?: number | string
  readonly endPort?: number
  readonly protocol?: string
}

/** Rules of directions that the policy does not isolate have no effect and are left out. */
export function rulesOf(policy: NetworkPolicy): readonly PolicyRule[] {
  const directions = directionsOf(policy)
  const { ingress = [], egress = [] } = policy.value.spec ?? {}
  const rules: PolicyRule[] = []
  if (directions.ingress) {
    ingress.forEach(({ from = [], ports = [] }, index) =>
      rules.push({ direction: 'ingress', path: ['spec', 'ingress', index], peers: from, ports }),
    )
  }
  if (directions.egress) {
    egress.forEach(({ to = [], ports = [] }, index) =>
      rules.push({ direction: 'egress', path: ['spec', 'egress', index], peers: to, ports }),
    )
  }
  return rules
}

/** The key of the list of peers: `from` or `to`. */
export function peersKey({ direction }: PolicyRule): 'from' | 'to' {
  return direction === 'ingress' ? 'from' : 'to'
}

/** Whether a rule allows a TCP port of an address. Names of ports are those of pods: an address that is no pod has none. */
export function allowsTcpPort({ ports }: PolicyRule, port: number): boolean {
  if (ports.length === 0) return true
  return ports.some(({ port: first, endPort, protocol = 'TCP' }) => {
    if (protocol !== 'TCP') return false
    if (first === undefined) return true
    return typeof first === 'number' && first <= port && port <= (endPort ?? first)
  })
}

/** Whether an `ipBlock` holds some address of the range. One that cannot be read holds none. */
export function blockReaches({ ipBlock }: NetworkPolicyPeer, range: AddressRange): boolean {
  const block = ipBlock?.cidr === undefined ? undefined : parseCidr(ipBlock.cidr)
  if (block === undefined) return false
  const except = (ipBlock?.except ?? []).flatMap((text) => parseCidr(text) ?? [])
  return reaches(block, except, range)
}

/** `0.0.0.0/0` or `::/0`. Exceptions leave a block this wide as wide as the internet, so they change nothing here. */
export function isEveryAddress({ ipBlock }: NetworkPolicyPeer): boolean {
  const block = ipBlock?.cidr === undefined ? undefined : parseCidr(ipBlock.cidr)
  return (
    block !== undefined && block.first === 0n && block.last === (block.family === 4 ? 0xffff_ffffn : (1n << 128n) - 1n)
  )
}
