// Addresses that the internet routes: all but the special-purpose ones. Sources: IANA IPv4 and IPv6 Special-Purpose Address
// Registries; of IPv6 only 2000::/3 is global unicast

const special: readonly (readonly [number, number])[] = (
  [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const
).map(([address, bits]) => [readAddress(address) ?? 0, 2 ** (32 - bits)])

export function isPublicAddress(text: string): boolean {
  const address = readAddress(text)
  if (address === undefined) return /^[23][0-9a-f]{3}:[0-9a-f:]+$/i.test(text) && !/^2001:0?db8:/i.test(text)
  return !special.some(([start, size]) => address >= start && address < start + size)
}

function readAddress(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (match === null) return undefined
  const bytes = match.slice(1).map(Number)
  return bytes.some((byte) => byte > 255) ? undefined : bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

const loopbackForm = /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\]|localhost)$/

export function isLoopback(host: string): boolean {
  return loopbackForm.test(host)
}
