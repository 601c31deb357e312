import { expect, test } from 'vitest'
import { pod, worldOf } from '../law.ts'
import { redactionMark } from './redaction-mark.ts'
import { credentialsOfHeader, httpHeadersOf } from './http-headers.ts'

test.each([
  ['Authorization', 'Basic d2ViOmh1bnRlcjI=', 'd2ViOmh1bnRlcjI='],
  ['AUTHORIZATION', 'bearer  a1b2c3', 'a1b2c3'],
  ['Proxy-Authorization', 'Digest username="web", response="6629"', 'username="web", response="6629"'],
  ['Authorization', 'a1b2c3', 'a1b2c3'],
  ['X-Auth-Token', 'a1b2c3d4', 'a1b2c3d4'],
  ['Authorization', `Basic ${redactionMark(1, 16)}`, redactionMark(1, 16)],
])('%s: %s', (name, value, secret) => {
  expect(credentialsOfHeader({ name, value }).map(({ start, end }) => value.slice(start, end))).toEqual([secret])
})

test.each([
  ['Accept', '*/*'],
  ['Host', 'shop.example'],
  ['Authorization', ''],
  ['Authorization', 'Basic'],
])('%s: %s holds none', (name, value) => {
  expect(credentialsOfHeader({ name, value })).toEqual([])
})

test('headers of every probe and hook are found, with the way to them', () => {
  const get = { httpGet: { httpHeaders: [{ name: 'A', value: 'b' }, { name: 'C' }], port: 1 } }
  const container = worldOf(
    pod({ livenessProbe: get, lifecycle: { postStart: get, preStop: get }, readinessProbe: get, startupProbe: get }),
  ).workloads[0]?.containers[0]
  if (container === undefined) throw new Error('The fixture has no container')
  expect(httpHeadersOf(container).map(({ field, name, value }) => `${field.join('.')} ${name} ${value}`)).toEqual([
    'livenessProbe.httpGet.httpHeaders.0.value A b',
    'readinessProbe.httpGet.httpHeaders.0.value A b',
    'startupProbe.httpGet.httpHeaders.0.value A b',
    'lifecycle.postStart.httpGet.httpHeaders.0.value A b',
    'lifecycle.preStop.httpGet.httpHeaders.0.value A b',
  ])
})
