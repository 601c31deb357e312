import { expect, test } from 'vitest'
import { redactionMark } from '../checks/secrets/redaction-mark.ts'
import { maskText, maskValue, secretsOf } from './secret-mask.ts'

const secrets = { content: false, places: new Set(['spec.args[0]']), strings: ['hunter2xy', 'hunter2'] }

test('masks the longest first, and the marks of snapshots', () => {
  expect(maskText('a hunter2xy, a hunter2', secrets)).toBe('a [redacted], a [redacted]')
  expect(maskText(`a ${redactionMark(1, 9)}`, undefined)).toBe('a [redacted]')
  expect(maskText('a web', undefined)).toBe('a web')
})

test('redacts values that hold a secret or stand at its place, whole', () => {
  expect(maskValue(['web', '--note=hunter2'], secrets, ['spec', 'args'])).toEqual([
    { length: 3, redacted: true },
    { length: 14, redacted: true },
  ])
  expect(maskValue({ a: 'web', b: redactionMark(1, 9), c: 7, d: null }, undefined)).toEqual({
    a: 'web',
    b: { length: 9, redacted: true },
    c: 7,
    d: null,
  })
})

test('shows nothing of the content of a Secret, whatever it looks like', () => {
  const value = { apiVersion: 'v1', data: { mode: 'ZmFzdA==' }, kind: 'Secret', metadata: { name: 'web' } }
  const resource = { apiVersion: 'v1', group: '', kind: 'Secret', name: 'web', namespace: '', value, version: 'v1' }
  const own = secretsOf(resource, new Map())
  expect(maskValue(value, own)).toMatchObject({
    data: { mode: { length: 8, redacted: true } },
    metadata: { name: 'web' },
  })
  expect(secretsOf({ ...resource, group: 'example.com' }, new Map())).toBeUndefined()
  expect(secretsOf(undefined, new Map())).toBeUndefined()
})
