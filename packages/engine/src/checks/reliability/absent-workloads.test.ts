import { expect, test } from 'vitest'
import { deployment, worldOf } from '../law.ts'
import { absentWorkloads, unseenWorkloads } from './absent-workloads.ts'

test('all workloads seen', () => {
  const world = worldOf(deployment())
  expect(absentWorkloads(world, 'shop')).toMatchObject({
    absence: { namespace: 'shop', searched: 1 },
    confidence: 'likely',
  })
  expect(unseenWorkloads(world, 'shop', ['spec'])).toEqual([])
})

test('a kind that was not seen decides', () => {
  const kinds = [
    { groupKind: 'apps/DaemonSet', seen: 'none' as const, why: 'Forbidden' },
    { groupKind: '*', seen: 'complete' as const },
  ]
  const world = worldOf(deployment(), { kinds, world: 'listed' })
  expect(absentWorkloads(world, 'shop').absence?.kind.kind).toBe('DaemonSet')
  expect(unseenWorkloads(world, 'shop', ['spec'])).toEqual([{ message: 'Forbidden', path: ['spec'], unknown: true }])
})
