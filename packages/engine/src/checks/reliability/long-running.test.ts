import { expect, test } from 'vitest'
import { only, pod, worldOf } from '../law.ts'
import { cronJob, daemonSet, job } from './fixtures.ts'
import { isLongRunning, runsForever } from './long-running.ts'

test.each([
  ['a pod', pod(), true],
  ['a pod that is not restarted', pod({}, { restartPolicy: 'Never' }), false],
  ['a daemon set', only([daemonSet()]), true],
  ['a job', only([job()]), false],
  ['a cron job', only([cronJob({}, { restartPolicy: 'OnFailure' })]), false],
])('%s', (_, fixture, wanted) => {
  const [workload] = worldOf(fixture).workloads
  expect(workload && runsForever(workload)).toBe(wanted)
  expect(workload?.containers.map(isLongRunning)).toEqual([wanted])
})

test('init containers end', () => {
  const [workload] = worldOf(
    pod({}, { initContainers: [{ image: 'registry.example/init:1', name: 'init' }] }),
  ).workloads
  expect(workload?.containers.map(isLongRunning)).toEqual([true, false])
})
