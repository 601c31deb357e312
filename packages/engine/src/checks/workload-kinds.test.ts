import { expect, test } from 'vitest'
import { pod, worldOf } from './law.ts'
import { readsWorkloadKinds, unseenWorkloadKind } from './workload-kinds.ts'

test('the reads name every built-in kind of workload', () => {
  expect(readsWorkloadKinds).toContain('kind:Pod')
  expect(readsWorkloadKinds).toContain('kind:apps/Deployment')
  expect(readsWorkloadKinds).toHaveLength(8)
})

test('the first kind that was not seen in full', () => {
  expect(unseenWorkloadKind(worldOf(pod()), 'shop')).toBeUndefined()
  expect(unseenWorkloadKind(worldOf(pod(), { world: 'open' }), 'shop')?.kind).toBe('Pod')
})
