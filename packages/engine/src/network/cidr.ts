// Exact arithmetic over address ranges, IPv4 and IPv6. Sources: RFC 4291, RFC 4632; NetworkPolicy's ipBlock is read with
// k8s.io/utils/net ParseCIDRSloppy, which takes leading zeros in IPv4 as decimal.

/** An inclusive range of addresses of one family. */
export interface AddressRange {
  readonly family: 4 | 6
  readonly first: bigint
  readonly last: bigint
}

const bits = { 4: 32, 6: 128 } as const

/** `10.0.0.0/8`, `fd00::/8`; undefined where the API server would refuse it. Bits beyond the prefix are dropped. */
export function parseCidr(text: string): AddressRange | undefined {
  const slash = text.indexOf('/')
  const length = text.slice(slash + 1)
  if (slash < 0 || !/^\d{1,3}$/.test(length)) return undefined
  const address = parseAddress(text.slice(0, slash))
  if (address === undefined) return undefined
  const host = BigInt(bits[address.family] - Number(length))
  if (host < 0n) return undefined
  const first = (address.first >> host) << host
  return { family: address.family, first, last: first + (1n << host) - 1n }
}

/** One address as a range of one. No zone identifiers. */
export function parseAddress(text: string): AddressRange | undefined {
  if (text.length > 45) return undefined
  const family = text.includes(':') ? 6 : 4
  const value = family === 4 ? parseIPv4(text) : parseIPv6(text)
  return value === undefined ? undefined : { family, first: value, last: value }
}

function parseIPv4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  let value = 0n
  for (const part of parts) {
    if (!/^\d{1,10}$/.test(part) || Number(part) > 255) return undefined
    value = (value << 8n) | BigInt(part)
  }
  return value
}

function parseIPv6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const head = groupsOf(halves[0] ?? '', halves.length === 1)
  const tail = halves.length === 1 ? [] : groupsOf(halves[1] ?? '', true)
  if (head === undefined || tail === undefined) return undefined
  const missing = 8 - head.length - tail.length
  // The two colons stand for at least one group
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...tail]
  return groups.reduce((value, group) => (value << 16n) | group, 0n)
}

/** `endsAddress`: the last group may be written as IPv4. */
function groupsOf(text: string, endsAddress: boolean): readonly bigint[] | undefined {
  if (text === '') return []
  const groups: bigint[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    if (endsAddress && index === parts.length - 1 && part.includes('.')) {
      const value = parseIPv4(part)
      if (value === undefined) return undefined
      groups.push(value >> 16n, value & 0xffffn)
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(BigInt(`0x${part}`))
    else return undefined
  }
  return groups.length > 8 ? undefined : groups
}

/** Whether every address of `inner` lies in `outer`. */
export function covers(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}

/** Whether some address of `range` is in `block` and in none of `except`. */
export function reaches(block: AddressRange, except: readonly AddressRange[], range: AddressRange): boolean {
  if (block.family !== range.family) return false
  let first = block.first > range.first ? block.first : range.first
  const last = block.last < range.last ? block.last : range.last
  const holes = except
    .filter(({ family }) => family === block.family)
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  for (const hole of holes) {
    if (hole.first > first) break
    if (hole.last >= first) first = hole.last + 1n
  }
  return first <= last
}
