// Kubernetes quantities: a decimal number and a suffix, binary (Ki … Ei), decimal (n u m k M G T P E) or an exponent (e3, E-2).
// `E` alone is exa. Source: kubernetes/apimachinery pkg/api/resource/quantity.go, "<quantity> ::= <signedNumber><suffix>".

/** An exact value: `nano` is the quantity × 10⁹, rounded up away from zero, as Kubernetes rounds what is finer. */
export interface Quantity {
  readonly nano: bigint
}

const form = /^([+-]?)(\d*)(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d+)?$/
/** Longer than any real quantity; keeps the arithmetic of hostile ones small. */
const maxLength = 128
const maxExponent = 64
/** Kubernetes caps what is larger than 2⁶³ − 1 at that. */
const largest = (2n ** 63n - 1n) * 1_000_000_000n

const binary: Readonly<Record<string, bigint>> = {
  Ki: 2n ** 10n,
  Mi: 2n ** 20n,
  Gi: 2n ** 30n,
  Ti: 2n ** 40n,
  Pi: 2n ** 50n,
  Ei: 2n ** 60n,
}
const decimal: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }

/** `500m`, `1.5Gi`, `1e3`, `2`; undefined for what the API server would refuse to read. Numbers are read as they are printed. */
export function parseQuantity(value: string | number): Quantity | undefined {
  const text = typeof value === 'number' ? String(value) : value
  const match = text.length > maxLength ? null : form.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match
  if (whole === '' && fraction === '') return undefined
  const scale = scaleOf(suffix)
  if (scale === undefined) return undefined
  const digits = BigInt(`${whole}${fraction}`)
  const exponent = scale.exponent + 9 - fraction.length
  const size = round(digits * scale.factor, exponent)
  return { nano: sign === '-' ? -cap(size) : cap(size) }
}

function scaleOf(suffix: string): { factor: bigint; exponent: number } | undefined {
  if (suffix === '') return { factor: 1n, exponent: 0 }
  if (Object.hasOwn(binary, suffix)) return { factor: binary[suffix] ?? 1n, exponent: 0 }
  if (Object.hasOwn(decimal, suffix)) return { factor: 1n, exponent: decimal[suffix] ?? 0 }
  const exponent = Number(suffix.slice(1))
  return Math.abs(exponent) <= maxExponent ? { factor: 1n, exponent } : undefined
}

function round(size: bigint, exponent: number): bigint {
  if (exponent >= 0) return size * 10n ** BigInt(exponent)
  const divisor = 10n ** BigInt(-exponent)
  return (size + divisor - 1n) / divisor
}

function cap(size: bigint): bigint {
  return size > largest ? largest : size
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.nano === b.nano) return 0
  return a.nano < b.nano ? -1 : 1
}
