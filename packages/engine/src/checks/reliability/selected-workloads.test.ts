import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selects } from '../../model/selector.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { only, worldOf } from '../law.ts'
import { selectedWorkloads, workloadsOfMap } from './selected-workloads.ts'

const key = fc.constantFrom('a', 'b', '__proto__', 'constructor')
const value = fc.constantFrom('1', '2')
const labels = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 3 }).map((pairs) => {
  const made: Record<string, string> = {}
  for (const [name, one] of pairs)
    Object.defineProperty(made, name, { configurable: true, enumerable: true, value: one, writable: true })
  return made
})

function worldWith(templates: readonly Record<string, string>[]) {
  return worldOf(
    only(
      templates.map((matchLabels, index) => {
        const deployment = hardenedDeployment({ metadata: { name: `w${index}` } })
        return { ...deployment, spec: { template: { metadata: { labels: matchLabels }, spec: { containers: [] } } } }
      }),
    ),
  )
}

test('selects what asking each workload selects', () => {
  fc.assert(
    fc.property(fc.array(labels, { maxLength: 6 }), labels, (templates, matchLabels) => {
      const world = worldWith(templates)
      const naive = world.workloadsIn('shop').filter((workload) => selects({ matchLabels }, workload.labels) === true)
      expect(selectedWorkloads(world, 'shop', { matchLabels })).toEqual(naive)
    }),
    { numRuns: 100 },
  )
})

test('an empty map selects nothing, an empty selector everything', () => {
  const world = worldWith([{ a: '1' }, {}])
  expect(workloadsOfMap(world, 'shop', {})).toEqual([])
  expect(selectedWorkloads(world, 'shop', {})).toHaveLength(2)
})

test('labels that controllers add are not asked for', () => {
  const world = worldWith([{ a: '1' }])
  expect(workloadsOfMap(world, 'shop', { a: '1', 'pod-template-hash': '5d4' })).toHaveLength(1)
  expect(workloadsOfMap(world, 'shop', { a: '2', 'pod-template-hash': '5d4' })).toHaveLength(0)
})
