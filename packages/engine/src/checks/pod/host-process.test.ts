import { expect, test } from 'vitest'
import type { Json } from '../../model/json.ts'
import { worldOf } from '../law.ts'
import { isHostProcess } from './host-process.ts'
import { windowsPod } from './windows-pod.ts'

const options = (hostProcess: Json): Json => ({ securityContext: { windowsOptions: { hostProcess } } })

test.each<readonly [Json, Json, boolean]>([
  [null, null, false],
  [null, true, true],
  [true, null, true],
  [false, true, false],
  [true, false, true],
])('container %j, pod %j', (ofContainer, ofPod, expected) => {
  const [workload] = worldOf(windowsPod(options(ofContainer), options(ofPod))).workloads
  expect(workload !== undefined && isHostProcess(workload)).toBe(expected)
})
