import { expect, test } from 'vitest'
import { worldOf } from '../law.ts'
import { flagsOfLog, mustKeep } from './audit-log-bounds.ts'
import { apiServer, tagged } from './component-fixtures.ts'
import type { Changes } from './component-fixtures.ts'
import { componentsOf } from './components.ts'

const flag = 'audit-log-maxage'

test.each<[Changes, string, readonly string[]]>([
  [{}, '1.34.1', []],
  [{ [flag]: '29' }, '1.34.1', ['--audit-log-maxage is 29, wanted at least 30 days']],
  [{ [flag]: null }, '1.34.1', ['--audit-log-maxage is not set, wanted at least 30 days']],
  [{ [flag]: null }, '1.36.0', []],
  [{ 'audit-log-path': '-', [flag]: '1' }, '1.34.1', []],
  [{ 'audit-log-path': null, 'audit-webhook-config-file': '/a', [flag]: '1' }, '1.34.1', []],
])('%j at %s', (changes, tag, messages) => {
  const components = componentsOf(worldOf(apiServer(changes, tagged(tag))), 'kube-apiserver')
  expect(components.flatMap(mustKeep(flag, 30, 'days')).map(({ message }) => message)).toEqual(messages)
  expect(flagsOfLog(flag)).toContain(flag)
})
