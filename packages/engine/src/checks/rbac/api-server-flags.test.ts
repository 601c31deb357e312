import { expect, test } from 'vitest'
import { only, worldOf } from '../law.ts'
import { apiServersOf, flagsOf, withoutApiServer } from './api-server-flags.ts'
import { apiServerPod } from './fixture-control-plane.ts'

test('reads flags from command and args, in both forms', () => {
  const spec = { command: ['kube-apiserver', '--a=1', '--b', '2', '--c', '--a=3'], args: ['--d=x=y', 'loose'] }
  expect(Object.fromEntries(flagsOf({ spec }))).toEqual({ a: ['1', '3'], b: ['2'], c: ['true'], d: ['x=y'] })
  expect(flagsOf({ spec: {} }).size).toBe(0)
})

test('finds the API server among the pods', () => {
  expect(apiServersOf(worldOf(only([apiServerPod('--a=1')])))).toHaveLength(1)
  expect(apiServersOf(worldOf(only([])))).toEqual([])
})

test('answers nothing for files and unknown for clusters', () => {
  expect(withoutApiServer(worldOf(only([])), 'it')).toBeUndefined()
  expect(withoutApiServer(worldOf(only([], { world: 'listed' })), 'it')).toMatchObject([{ unknown: true }])
})
