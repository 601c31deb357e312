const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map(alphabet.split('').map((character, index) => [character, index]))

/** The largest object that the API server stores. */
const maxLength = 1_572_864

/** The text behind standard base64 with padding; undefined where it is no base64 or no UTF-8 text. */
export function decodeBase64(encoded: string): string | undefined {
  const length = encoded.endsWith('==')
    ? encoded.length - 2
    : encoded.endsWith('=')
      ? encoded.length - 1
      : encoded.length
  if (encoded.length % 4 !== 0 || encoded.length > maxLength) return undefined
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (let index = 0; index < length; index += 1) {
    const value = values.get(encoded[index] ?? '')
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return decodeUtf8(bytes)
}

function decodeUtf8(bytes: readonly number[]): string | undefined {
  let text = ''
  let index = 0
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0
    const more =
      byte < 0x80
        ? 0
        : byte >= 0xc2 && byte < 0xe0
          ? 1
          : byte >= 0xe0 && byte < 0xf0
            ? 2
            : byte >= 0xf0 && byte < 0xf5
              ? 3
              : -1
    if (more < 0 || index + more >= bytes.length + (more === 0 ? 1 : 0)) return undefined
    let point = more === 0 ? byte : byte & (0x3f >> more)
    for (let next = 1; next <= more; next += 1) {
      const follower = bytes[index + next] ?? 0
      if ((follower & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (follower & 0x3f)
    }
    if (point > 0x10ffff) return undefined
    text += String.fromCodePoint(point)
    index += more + 1
  }
  return text
}
