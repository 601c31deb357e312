// What a scalar is: the rules of go.yaml.in/yaml/v2 resolve.go, the reader behind sigs.k8s.io/yaml. YAML 1.1 booleans (yes, on,
// y, …), octals with a leading 0, no sexagesimals, timestamps stay texts.

export type Resolved =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  /** `value` is exact; Go's `int` below 2^63, `uint64` from there. */
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }

const words = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
])

const floats = new Map<string, number>([
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
])

/** 1 for the first characters of numbers, 2 for those of words; all others begin a text. */
const hints = new Uint8Array(128)
for (const character of '+-.0123456789') hints[character.charCodeAt(0)] = 1
for (const character of 'yYnNtTfFoO~') hints[character.charCodeAt(0)] = 2

/** Whether a plain scalar is a text for sure, by its first character and length. The hot question of the reader. */
export function isSurelyText(firstCode: number, length: number): boolean {
  if (firstCode >= 128) return true
  const hint = hints[firstCode]
  return hint === 0 || (hint === 2 && length > 5)
}

/** A plain scalar without a tag as a JSON value. Infinities and NaN come as numbers, which JSON cannot hold. */
export function plainValue(text: string): null | boolean | string | number {
  if (isSurelyText(text.charCodeAt(0), text.length)) return text
  const word = words.get(text)
  if (word !== undefined) return word
  const short = shortInteger(text)
  if (short !== undefined) return short
  const resolved = resolvePlain(text)
  return resolved.kind === 'null' ? null : resolved.kind === 'integer' ? Number(resolved.value) : resolved.value
}

/** Decimal integers of up to 15 digits, the usual ones. */
function shortInteger(text: string): number | undefined {
  const { length } = text
  if (length > 15 || (length > 1 && text.charCodeAt(0) === 48)) return undefined
  let value = 0
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return undefined
    value = value * 10 + code - 48
  }
  return length === 0 ? undefined : value
}

/** A plain scalar without a tag. */
export function resolvePlain(text: string): Resolved {
  if (isSurelyText(text.charCodeAt(0), text.length)) return { kind: 'string', value: text }
  const word = words.get(text)
  if (word !== undefined) return word === null ? { kind: 'null' } : { kind: 'boolean', value: word }
  const special = floats.get(text)
  if (special !== undefined) return { kind: 'float', value: special }
  return resolveNumber(text) ?? { kind: 'string', value: text }
}

// strconv.ParseFloat takes `_` between digits; the octal, hexadecimal and other forms cannot begin with a point.
const pointFloat = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/
const plainFloat = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

function resolveNumber(text: string): Resolved | undefined {
  const first = text.charCodeAt(0)
  if (first === 46) return pointFloat.test(text) ? finite(text.replaceAll('_', '')) : undefined
  if (!(first === 43 || first === 45 || (first >= 48 && first <= 57))) return undefined
  const plain = text.replaceAll('_', '')
  const integer = readInteger(plain)
  if (integer !== undefined) return { kind: 'integer', value: integer }
  if (plainFloat.test(plain)) return finite(plain)
  return undefined
}

/** Go answers a range error for what overflows a double: the scalar is a text then. */
function finite(text: string): Resolved | undefined {
  const value = Number(text)
  return Number.isFinite(value) ? { kind: 'float', value } : undefined
}

const integerForms = /^(?:0[xX]([0-9a-fA-F]+)|0[oO]([0-7]+)|0[bB]([01]+)|0([0-7]*)|([1-9][0-9]*))$/
const smallest = -(2n ** 63n)
const largest = 2n ** 64n - 1n
const largestSigned = 2n ** 63n - 1n
/** More digits cannot be in range, and big numbers of a million digits cost too much to read. */
const mostDigits = 80

function readInteger(plain: string): bigint | undefined {
  const sign = plain.charCodeAt(0)
  const signed = sign === 43 || sign === 45
  const magnitude = readMagnitude(signed ? plain.slice(1) : plain)
  if (magnitude !== undefined) {
    const value = sign === 45 ? -magnitude : magnitude
    // A sign makes it an int64, without one it may be a uint64.
    if (value >= smallest && value <= (signed ? largestSigned : largest)) return value
    return undefined
  }
  // `0b-1` and `0b+1`: the prefix is cut off and the rest read with its sign.
  if (/^0b[-+][01]{1,64}$/.test(plain)) {
    const value = BigInt(`0b${plain.slice(3)}`)
    const signedValue = plain.charCodeAt(2) === 45 ? -value : value
    return signedValue >= smallest && signedValue <= largestSigned ? signedValue : undefined
  }
  return undefined
}

function readMagnitude(text: string): bigint | undefined {
  const match = integerForms.exec(text)
  if (match === null) return undefined
  const [, hexadecimal, octal, binary, oldOctal, decimal] = match
  const digits = hexadecimal ?? octal ?? binary ?? oldOctal ?? decimal ?? ''
  const significant = digits.replace(/^0+/, '')
  if (significant === '') return 0n
  if (significant.length > mostDigits) return undefined
  if (hexadecimal !== undefined) return BigInt(`0x${significant}`)
  if (octal !== undefined || oldOctal !== undefined) return BigInt(`0o${significant}`)
  return binary === undefined ? BigInt(significant) : BigInt(`0b${significant}`)
}

const prefix = 'tag:yaml.org,2002:'

/** A scalar with a tag. Undefined: the text is not of the tag's type. Unknown tags leave the text as it is. */
export function resolveTagged(tag: string, text: string): Resolved | undefined {
  if (!tag.startsWith(prefix)) return { kind: 'string', value: text }
  const name = tag.slice(prefix.length)
  if (name === 'timestamp') return isTimestamp(text) ? { kind: 'string', value: text } : undefined
  if (name === 'binary') {
    const bytes = decodeBase64(text)
    return bytes === undefined ? undefined : { kind: 'string', value: bytes }
  }
  const wanted = kindOfTag.get(name)
  if (wanted === undefined) return { kind: 'string', value: text }
  const resolved = isTimestamp(text) ? undefined : resolvePlain(text)
  if (resolved?.kind === wanted) return resolved
  if (wanted === 'float' && resolved?.kind === 'integer' && resolved.value <= largestSigned) {
    return { kind: 'float', value: Number(resolved.value) }
  }
  return undefined
}

const kindOfTag = new Map<string, Resolved['kind']>([
  ['bool', 'boolean'],
  ['int', 'integer'],
  ['float', 'float'],
  ['null', 'null'],
])

// time.Parse with the layouts of resolve.go: 2006-1-2, T or t with a zone, a space without one.
const timestamp =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[-+]([0-9]{2}):([0-9]{2}))| +([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?)?$/

export function isTimestamp(text: string): boolean {
  const match = text.length > 64 ? null : timestamp.exec(text)
  if (match === null) return false
  const part = (index: number) => Number(match[index] ?? 0)
  const [year, month, day] = [part(1), part(2), part(3)]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (month < 1 || month > 12 || day < 1 || day > days) return false
  return part(4) + part(9) < 24 && part(5) + part(10) < 60 && part(6) + part(11) < 60 && part(7) <= 24 && part(8) < 60
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Go's base64.StdEncoding: padded, line breaks ignored; the bytes as UTF-8, broken sequences as U+FFFD, as in its JSON. */
function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '')
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const digit of digits.replace(/=+$/, '')) {
    held = ((held << 6) | base64Digits.indexOf(digit)) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
  }
  return decodeUtf8(bytes)
}

function decodeUtf8(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
    let code = length === 1 ? first : first & (0x7f >> length)
    let valid = length > 0
    for (let index = 1; valid && index < length; index += 1) {
      const next = bytes[at + index] ?? 0
      valid = (next & 0xc0) === 0x80
      code = (code << 6) | (next & 0x3f)
    }
    const tooLow = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0
    valid &&= code >= tooLow && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    text += valid ? String.fromCodePoint(code) : '\ufffd'
    at += valid ? length : 1
  }
  return text
}
