import { expect, test } from 'vitest'
import { horizontalPodAutoscaler } from '../../model/kinds/cluster.ts'
import { world, worldOf } from '../law.ts'
import { autoscalerOf, scaledWorkload, targetGroupKind } from './autoscalers.ts'
import { autoscaler } from './fixtures.ts'

test('autoscalers and workloads find each other', () => {
  const built = worldOf(world([autoscaler()]))
  const [one] = built.objects(horizontalPodAutoscaler)
  const [workload] = built.workloads
  if (one === undefined || workload === undefined) throw new Error('The fixture has both')
  expect(autoscalerOf(built, workload)).toBe(one)
  expect(scaledWorkload(built, one)).toBe(workload)
  expect(targetGroupKind(one)).toEqual({ group: 'apps', kind: 'Deployment', name: 'web' })
})

test('what is not there finds nothing', () => {
  const built = worldOf(world([autoscaler({ spec: { scaleTargetRef: { apiVersion: null, kind: 'Pod', name: 'x' } } })]))
  const [one] = built.objects(horizontalPodAutoscaler)
  const [workload] = built.workloads
  if (one === undefined || workload === undefined) throw new Error('The fixture has both')
  expect(autoscalerOf(built, workload)).toBeUndefined()
  expect(scaledWorkload(built, one)).toBeUndefined()
  expect(targetGroupKind(one)).toEqual({ group: '', kind: 'Pod', name: 'x' })
})
