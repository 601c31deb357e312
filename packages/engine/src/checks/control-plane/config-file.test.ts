import { expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { kubeSchedulerConfiguration } from '../../model/kinds/component-config.ts'
import { only, worldOf } from '../law.ts'
import { configOf } from './config-file.ts'

const config: JsonObject = {
  apiVersion: 'kubescheduler.config.k8s.io/v1',
  enableProfiling: false,
  kind: 'KubeSchedulerConfiguration',
}
const flag = { before: '--config=', editable: true, name: 'config', path: [], value: '/a', why: undefined }

test.each<[readonly JsonObject[], RegExp | undefined]>([
  [[config], undefined],
  [[], /no KubeSchedulerConfiguration is in the target/],
  [[config, config], /several/],
  [[{ ...config, enableProfiling: 'no' }], /enableProfiling is not a boolean/],
])('%#', (objects, message) => {
  const read = configOf(worldOf(only(objects)), kubeSchedulerConfiguration, flag)
  if (message === undefined) return expect('config' in read && read.config.value.enableProfiling).toBe(false)
  return expect('unknown' in read && read.unknown.message).toMatch(message)
})
