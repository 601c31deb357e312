// Ingress controllers and gateways follow ExternalNames: one that names the loopback address, the metadata API or the API
// server lets outside requests reach what is guarded by being inside.
// Source: kubernetes.io/docs/concepts/services-networking/service, "type: ExternalName"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'
import { metadataAddresses } from '../../network/addresses.ts'
import { covers, parseAddress, parseCidr } from '../../network/cidr.ts'

export const externalNameInternal: ObjectCheck<ValueOf<typeof service>> = {
  id: 'external-name-internal',
  title: 'ExternalName Service that stands for something guarded',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'A proxy that follows the name reaches what only programs on its own machine or network should reach',
  attack:
    'Through an ingress on this Service a request from outside reads the metadata API, or calls the admin port of the proxy',
  remedy: 'Delete the Service, or name a host that its users may reach',
  sources: [kubernetesDocs('Service, type ExternalName', 'concepts/services-networking/service/#externalname')],
  rows: ['U-NET-010'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.type', 'object.spec.externalName'],
  find({ name, value }) {
    if (value.spec?.type !== 'ExternalName') return []
    const target = value.spec.externalName ?? ''
    const what = guarded(target.toLowerCase())
    if (what === undefined) return []
    return [{ path: ['spec', 'externalName'], message: `Service ${name} stands for ${target}, ${what}` }]
  },
}

const loopback = [parseCidr('127.0.0.0/8'), parseCidr('::1/128'), parseCidr('0.0.0.0/32')]
const hosts: ReadonlyMap<string, string> = new Map([
  ['localhost', 'the machine of whoever asks'],
  ['metadata.google.internal', 'the metadata API of Google Cloud'],
  ['metadata', 'the metadata API of Google Cloud'],
  ['instance-data', 'the metadata API of AWS'],
  ['kubernetes', 'the API server'],
  ['kubernetes.default', 'the API server'],
  ['kubernetes.default.svc', 'the API server'],
  ['kubernetes.default.svc.cluster.local', 'the API server'],
])

/** Names that resolve to the address written in them: nip.io and its like. */
const wildcardNames = /(?:^|\.)(\d{1,3}[.-]\d{1,3}[.-]\d{1,3}[.-]\d{1,3})\.(?:nip|sslip|xip)\.io$/

function guarded(target: string): string | undefined {
  const host = target.endsWith('.') ? target.slice(0, -1) : target
  const named = hosts.get(host) ?? (host.endsWith('.localhost') ? hosts.get('localhost') : undefined)
  if (named !== undefined) return named
  const address = parseAddress(wildcardNames.exec(host)?.[1]?.replaceAll('-', '.') ?? host)
  if (address === undefined) return undefined
  if (loopback.some((range) => range !== undefined && covers(range, address))) return hosts.get('localhost')
  const metadata = metadataAddresses.find(({ range }) => covers(range, address))
  return metadata && `the metadata API of ${metadata.name}`
}
