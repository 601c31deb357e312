import { expect, test } from 'vitest'
import { pod } from '../law.ts'
import { limitRange, without, withoutLimitRange } from './limit-range-fixtures.ts'

test('kinds are left out, but for the judged object', () => {
  const kinds = (objects: readonly { readonly [key: string]: unknown }[]) => objects.map(({ kind }) => kind)
  expect(kinds(pod().objects)).toContain('LimitRange')
  expect(kinds(withoutLimitRange(pod()).objects)).not.toContain('LimitRange')
  expect(kinds(without({ objects: [limitRange()] }, 'LimitRange').objects)).toEqual(['LimitRange'])
})
