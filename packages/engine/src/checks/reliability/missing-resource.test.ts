import { expect, test } from 'vitest'
import type { Json } from '../../model/json.ts'
import { pod, worldOf } from '../law.ts'
import { withoutLimitRange } from './limit-range-fixtures.ts'
import { missingResource } from './missing-resource.ts'
import type { Side } from './missing-resource.ts'

const container = (resources: Json) => ({ resources: { limits: null, requests: null, ...(resources as object) } })

test.each<[string, Json, Json, Side, number]>([
  ['nothing', {}, {}, 'limits', 1],
  ['a limit', { limits: { memory: '1Gi' } }, {}, 'limits', 0],
  ['a limit counts as the request', { limits: { memory: '1Gi' } }, {}, 'requests', 0],
  ['a request is no limit', { requests: { memory: '1Gi' } }, {}, 'limits', 1],
  ['a limit of zero is none', { limits: { memory: '0' } }, {}, 'limits', 1],
  ['zero with a suffix is none', { limits: { memory: '0Mi' } }, {}, 'limits', 1],
  ['a part of one is something', { limits: { memory: '0.5Gi' } }, {}, 'limits', 0],
  ['the pod gives it', {}, { resources: { limits: { memory: '1Gi' } } }, 'limits', 0],
])('%s', (_, resources, spec, side, hits) => {
  const world = worldOf(withoutLimitRange(pod(container(resources), spec)))
  const [one] = world.workloads[0]?.containers ?? []
  expect(one && missingResource(one, world, side, 'memory')).toHaveLength(hits)
})
