import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { differingResource } from './differing-resource.ts'

test.each([
  ['1', '1000m', 0],
  ['1', '2', 1],
  ['one', '2', 0],
  [null, '2', 0],
])('request %s and limit %s give %i hits', (request, limit, hits) => {
  const [container] =
    worldOf(pod({ resources: { limits: { cpu: limit }, requests: { cpu: request } } })).workloads[0]?.containers ?? []
  expect(container && differingResource(container, 'cpu')).toHaveLength(hits)
})
