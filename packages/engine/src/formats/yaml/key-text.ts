// Map keys as sigs.k8s.io/yaml writes them into JSON: integers, floats and booleans become texts, null and uint64 are refused.

import type { Resolved } from './resolve.ts'

const largestSigned = 2n ** 63n - 1n

/** Undefined: the key cannot stand in JSON. */
export function keyText(key: Resolved): string | undefined {
  if (key.kind === 'string') return key.value
  if (key.kind === 'boolean') return key.value ? 'true' : 'false'
  if (key.kind === 'integer') return key.value > largestSigned ? undefined : key.value.toString()
  return key.kind === 'float' ? floatText(key.value) : undefined
}

/** strconv.FormatFloat(value, 'g', -1, 32): the shortest digits that give the same float32. */
function floatText(value: number): string {
  const single = Math.fround(value)
  if (Number.isNaN(single)) return '.nan'
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf'
  if (single === 0) return Object.is(single, -0) ? '-0' : '0'
  let shortest = single.toExponential()
  for (let digits = 0; digits < 9; digits += 1) {
    const candidate = single.toExponential(digits)
    if (Math.fround(Number(candidate)) === single) {
      shortest = candidate
      break
    }
  }
  const [mantissa = '', exponent = '0'] = shortest.split('e')
  const power = Number(exponent)
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '')
  // Go's shortest %g: exponents below 10^-4 and from 10^6 on.
  if (power < -4 || power >= 6) {
    const head = mantissa.includes('.') ? mantissa.replace(/0+$/, '').replace(/\.$/, '') : mantissa
    return `${head}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  }
  return plainDecimal(single < 0, digits, power)
}

function plainDecimal(negative: boolean, digits: string, power: number): string {
  const sign = negative ? '-' : ''
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`
  if (digits.length <= power + 1) return sign + digits.padEnd(power + 1, '0')
  return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`
}
