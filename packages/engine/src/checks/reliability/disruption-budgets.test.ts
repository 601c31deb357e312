import { expect, test } from 'vitest'
import { deployment, worldOf } from '../law.ts'
import { podDisruptionBudget } from '../../model/kinds/cluster.ts'
import { budgetedWorkloads, budgetsOf, scaled } from './disruption-budgets.ts'
import { budget } from './fixtures.ts'

test.each([
  [2, 3, 2],
  ['50%', 3, 2],
  ['0%', 3, 0],
  ['100%', 3, 3],
  ['half', 3, undefined],
  ['1000%%', 3, undefined],
])('%s of %i is %s', (value, total, wanted) => expect(scaled(value, total)).toBe(wanted))

test('budgets and workloads find each other', () => {
  const world = worldOf(deployment())
  const [workload] = world.workloads
  const [one] = world.objects(podDisruptionBudget, 'shop')
  if (workload === undefined || one === undefined) throw new Error('The hardened world has both')
  expect(budgetsOf(world, workload)).toEqual([one])
  expect(budgetedWorkloads(world, one)).toEqual([workload])
})

test.each([
  ['policy/v1', 1],
  ['policy/v1beta1', 0],
])('an empty selector of %s selects %i workloads', (apiVersion, count) => {
  const fixture = deployment()
  const all = { ...budget({ metadata: { name: 'all' }, spec: { selector: { matchLabels: null } } }), apiVersion }
  const world = worldOf({ ...fixture, objects: [...fixture.objects, all] })
  const found = world.objects(podDisruptionBudget, 'shop').find(({ name }) => name === 'all')
  expect(found && budgetedWorkloads(world, found)).toHaveLength(count)
})
