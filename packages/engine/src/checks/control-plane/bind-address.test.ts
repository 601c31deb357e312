import { expect, test } from 'vitest'
import { worldOf } from '../law.ts'
import { mustBindLoopback } from './bind-address.ts'
import { scheduler } from './component-fixtures.ts'
import { componentsOf } from './components.ts'

const probe = { httpGet: { path: '/healthz', port: 10_259, scheme: 'HTTPS' } }

test.each([
  [{}, {}, []],
  [{ 'bind-address': '0.0.0.0' }, {}, [true]],
  [{ 'bind-address': null }, {}, [true]],
  [{ 'bind-address': null }, { livenessProbe: probe }, [false]],
  [{ 'bind-address': null }, { livenessProbe: { httpGet: { ...probe.httpGet, host: '127.0.0.1' } } }, [true]],
])('%j with %j: fixable %j', (changes, patch, fixable) => {
  const components = componentsOf(worldOf(scheduler(changes, patch)), 'kube-scheduler')
  expect(components.flatMap(mustBindLoopback).map(({ fix }) => fix !== undefined)).toEqual(fixable)
})
