import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { cronJob, daemonSet, job, statefulSet } from './fixtures.ts'

test.each([job, cronJob, statefulSet, daemonSet])('%o is a workload with the hardened container', (make) => {
  const [workload] = worldOf(only([make({}, {}, { workingDir: '/srv' })])).workloads
  expect(workload?.containers.map(({ name, spec }) => [name, spec.workingDir])).toEqual([['web', '/srv']])
})
