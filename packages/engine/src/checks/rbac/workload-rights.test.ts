import { expect, test } from 'vitest'
import type { Workload } from '../../model/workload.ts'
import type { World } from '../../model/world.ts'
import { pod, worldOf } from '../law.ts'
import { bind, bindEverywhere, group, web } from './fixture-roles.ts'
import { withObjects } from './fixture-workloads.ts'
import { accountPath, bindingsOfAccount, orUnseen, printAccount, usableBindings } from './workload-rights.ts'

const mounted = { automountServiceAccountToken: true }

function firstOf(world: World): Workload {
  const workload = world.workloads[0]
  if (workload === undefined) throw new Error('No workload')
  return workload
}

test('rights count where the pod holds a token', () => {
  for (const [spec, count] of [
    [{}, 0],
    [mounted, 2],
  ] as const) {
    const world = worldOf(
      withObjects(
        pod({}, spec),
        bind('ClusterRole', 'view', web),
        bindEverywhere('view', group('system:authenticated')),
      ),
    )
    expect(usableBindings(firstOf(world), world)).toHaveLength(count)
    expect(bindingsOfAccount('shop', 'web', world)).toHaveLength(2)
    expect(bindingsOfAccount('shop', 'other', world)).toHaveLength(1)
  }
})

test('no rights are unknown rights where bindings were not all seen and a token is held', () => {
  const open = { world: 'open' } as const
  const held = worldOf(pod({}, mounted), open)
  expect(orUnseen(firstOf(held), held)).toMatchObject([{ unknown: true }])
  const none = worldOf(pod(), open)
  expect(orUnseen(firstOf(none), none)).toEqual([])
  const closed = worldOf(pod({}, mounted))
  expect(orUnseen(firstOf(closed), closed)).toEqual([])
})

test('the service account is named where it stands', () => {
  const old = firstOf(worldOf(pod({}, { serviceAccount: 'web', serviceAccountName: null })))
  expect([accountPath(old), printAccount(old)]).toEqual([['spec', 'serviceAccount'], 'service account shop/web'])
  const silent = firstOf(worldOf(pod({}, { serviceAccountName: null })))
  expect([accountPath(silent), printAccount(silent)]).toEqual([
    ['spec', 'serviceAccountName'],
    'service account shop/default',
  ])
})
