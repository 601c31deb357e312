import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covers, parseAddress, parseCidr, reaches } from './cidr.ts'
import type { AddressRange } from './cidr.ts'

function cidr(text: string): AddressRange {
  const range = parseCidr(text)
  if (range === undefined) throw new Error(`Not a CIDR: ${text}`)
  return range
}

describe('parseCidr', () => {
  test.each([
    ['10.0.0.0/8', 4, 0x0a000000n, 0x0affffffn],
    ['10.1.2.3/8', 4, 0x0a000000n, 0x0affffffn],
    ['0.0.0.0/0', 4, 0n, 0xffffffffn],
    ['169.254.169.254/32', 4, 0xa9fea9fen, 0xa9fea9fen],
    ['010.000.0.1/32', 4, 0x0a000001n, 0x0a000001n],
    ['::/0', 6, 0n, (1n << 128n) - 1n],
    ['fd00:ec2::254/128', 6, 0xfd000ec2000000000000000000000254n, 0xfd000ec2000000000000000000000254n],
    ['::ffff:1.2.3.4/128', 6, 0xffff01020304n, 0xffff01020304n],
    ['1:2:3:4:5:6:7::/112', 6, 0x00010002000300040005000600070000n, 0x0001000200030004000500060007ffffn],
  ] as const)('reads %s', (text, family, first, last) => {
    expect(parseCidr(text)).toEqual({ family, first, last })
  })
  test.each([
    '',
    '/',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0.0/8',
    '256.0.0.0/8',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '::/129',
    ':::/0',
    '::1::/64',
    '1:2:3:4:5:6:7:8::/64',
    '1:2:3/64',
    '12345::/64',
    'fe80::1%eth0/64',
    '1.2.3.4::/64',
    ' 10.0.0.0/8',
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toBeUndefined()
  })
})

describe('reaches', () => {
  const metadata = cidr('169.254.169.254/32')
  test.each([
    ['0.0.0.0/0', [], true],
    ['0.0.0.0/0', ['169.254.169.254/32'], false],
    ['0.0.0.0/0', ['169.254.0.0/16'], false],
    ['0.0.0.0/0', ['169.254.169.253/32', '169.254.169.255/32'], true],
    ['0.0.0.0/0', ['0.0.0.0/1', '128.0.0.0/1'], false],
    ['0.0.0.0/0', ['::/0'], true],
    ['169.254.169.0/24', ['169.254.169.0/25'], true],
    ['10.0.0.0/8', [], false],
    ['::/0', [], false],
  ] as const)('the metadata address from %s without %j: %s', (block, except, expected) => {
    expect(reaches(cidr(block), except.map(cidr), metadata)).toBe(expected)
  })
})

// A naive oracle: the lowest byte of an address space of 256
const small = fc
  .record({ value: fc.nat(255), length: fc.integer({ min: 24, max: 32 }) })
  .map(({ value, length }) => cidr(`10.0.0.${value}/${length}`))

function members({ first, last }: AddressRange): readonly bigint[] {
  return Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index))
}

test('equals set algebra over single addresses', () => {
  fc.assert(
    fc.property(small, fc.array(small, { maxLength: 6 }), small, (block, except, range) => {
      const inside = new Set(
        members(block).filter((one) => !except.some(({ first, last }) => first <= one && one <= last)),
      )
      expect(reaches(block, except, range)).toBe(members(range).some((one) => inside.has(one)))
      expect(covers(block, range)).toBe(members(range).every((one) => members(block).includes(one)))
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseCidr(text)
      parseAddress(text)
    }),
  )
})

test('reads what it is given in hexadecimal groups', () => {
  const group = fc.integer({ min: 0, max: 0xffff })
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const value = groups.reduce((sum, one) => (sum << 16n) | BigInt(one), 0n)
      expect(parseAddress(groups.map((one) => one.toString(16)).join(':'))?.first).toBe(value)
    }),
  )
})
