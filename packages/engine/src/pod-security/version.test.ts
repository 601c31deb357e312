import { describe, expect, test } from 'vitest'
import { compareLevels, formatVersion, levels, parseLevel, parseVersion, sameVersion } from './version.ts'

describe('versions', () => {
  test.each(['latest', 'v1.0', 'v1.9', 'v1.24', 'v1.37', 'v1.400'])('%s is read and written back', (text) => {
    const version = parseVersion(text)
    expect(version !== undefined && formatVersion(version)).toBe(text)
  })

  test.each([
    '',
    'Latest',
    '1.24',
    'v1',
    'v1.',
    'v1.024',
    'v1.-1',
    'v2.0',
    'v1.24.1',
    ' v1.24',
    'v1.24\n',
    'v1.x',
    'v1.9223372036854775808',
    `v1.1${'0'.repeat(100_000)}`,
  ])('%j is none', (text) => {
    expect(parseVersion(text)).toBeUndefined()
  })

  test('the largest number of 64 bits is one', () => {
    expect(parseVersion('v1.9223372036854775807')).toBeDefined()
  })

  test('are the same by their number', () => {
    expect(sameVersion({ minor: 24 }, { minor: 24 })).toBe(true)
    expect(sameVersion({ minor: 37 }, 'latest')).toBe(false)
  })
})

describe('levels', () => {
  test.each(['', 'Baseline', 'none', '__proto__'])('%j is none', (text) => {
    expect(parseLevel(text)).toBeUndefined()
  })

  test('rise in strictness', () => {
    expect(levels.map((level) => parseLevel(level))).toEqual(['privileged', 'baseline', 'restricted'])
    expect(compareLevels('privileged', 'baseline')).toBeLessThan(0)
    expect(compareLevels('restricted', 'baseline')).toBeGreaterThan(0)
    expect(compareLevels('baseline', 'baseline')).toBe(0)
  })
})
