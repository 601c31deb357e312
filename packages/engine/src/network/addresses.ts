import { parseAddress, parseCidr } from './cidr.ts'
import type { AddressRange } from './cidr.ts'

export interface NamedAddress {
  readonly text: string
  readonly name: string
  readonly range: AddressRange
}

function address(text: string, name: string): NamedAddress {
  const range = parseAddress(text)
  if (range === undefined) throw new Error(`Not an address: ${text}`)
  return { text, name, range }
}

/**
 * Where clouds serve the credentials of a machine to whatever runs on it, over HTTP on port 80. Sources: docs.aws.amazon.com
 * EC2 "Instance metadata and user data"; cloud.google.com/compute/docs/metadata; learn.microsoft.com "Azure Instance
 * Metadata Service"; alibabacloud.com ECS "Instance metadata".
 */
export const metadataAddresses: readonly NamedAddress[] = [
  address('169.254.169.254', 'AWS, Azure, Google Cloud, Oracle, OpenStack and others'),
  address('fd00:ec2::254', 'AWS'),
  address('fd20:ce::254', 'Google Cloud'),
  address('100.100.100.200', 'Alibaba Cloud'),
]

export const metadataPort = 80

/** The kubelet's API, and its read-only one. Source: kubernetes.io/docs/reference/networking/ports-and-protocols. */
export const kubeletPorts: readonly number[] = [10_250, 10_255]

/** Ranges that nodes usually have their addresses from: RFC 1918, RFC 6598, RFC 4193. */
export const privateRanges: readonly AddressRange[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
].flatMap((text) => parseCidr(text) ?? [])
