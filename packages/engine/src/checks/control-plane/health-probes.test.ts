import { expect, test } from 'vitest'
import { worldOf } from '../law.ts'
import { apiServer } from './component-fixtures.ts'
import { componentsOf } from './components.ts'
import { probedFromOutside, probedWithoutCredentials } from './health-probes.ts'

test.each([
  [{}, false, false],
  [{ livenessProbe: { httpGet: { host: '127.0.0.1', path: '/livez', port: 6443, scheme: 'HTTPS' } } }, true, false],
  [{ startupProbe: { tcpSocket: { port: 6443 } } }, true, true],
])('%j', (patch, probed, fromOutside) => {
  const component = componentsOf(worldOf(apiServer({}, patch)), 'kube-apiserver')[0]
  expect(component && [probedWithoutCredentials(component), probedFromOutside(component)]).toEqual([
    probed,
    fromOutside,
  ])
})
