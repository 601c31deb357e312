import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { limitRangeDefaults } from './limit-range-defaults.ts'
import { limitRange } from './limit-range-fixtures.ts'

test.each([
  [{ default: { cpu: '1' }, type: 'Container' }, ['cpu'], ['cpu']],
  [{ max: { cpu: '1' }, type: 'Container' }, ['cpu'], ['cpu']],
  [{ defaultRequest: { cpu: '1' }, type: 'Container' }, ['cpu'], []],
  [{ min: { cpu: '1' }, type: 'Container' }, ['cpu'], []],
  [{ default: { cpu: '1' }, type: 'Pod' }, [], []],
])('%j gives requests %j and limits %j', (item, requests, limits) => {
  const defaults = limitRangeDefaults(worldOf(only([limitRange(item)])), 'shop')
  expect([[...defaults.requests], [...defaults.limits], defaults.searched]).toEqual([requests, limits, 1])
})

test('a namespace without one has no defaults', () => {
  expect(limitRangeDefaults(worldOf(only([])), 'shop')).toEqual({ limits: new Set(), requests: new Set(), searched: 0 })
})
